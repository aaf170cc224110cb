import {
  assigned,
  brokenGroup,
  fill,
  group,
  ifBreak,
  indent,
  join,
  line,
  list,
  softline,
} from "../layout.js";
import type { Layout } from "../layout.js";
import { numberLiteral } from "../text/number-literal.js";
import { valueKey } from "../text/property-key.js";
import { stringLiteral } from "../text/string-literal.js";
import { isSampleList, isSampleObject, textOfBytes } from "./sample.js";
import type { Sample, SampleObject } from "./sample.js";

/** A sample as a TypeScript expression, in the layout of prettier. */
export function printSample(sample: Sample): Layout {
  const bytes = textOfBytes(sample);
  if (bytes !== undefined)
    return ["new Blob(", list("[", [stringLiteral(bytes)], "]"), ")"];
  if (isSampleList(sample)) return printList(sample);
  if (isSampleObject(sample)) return printObject(sample);
  if (typeof sample === "string") return stringLiteral(sample);
  return typeof sample === "number"
    ? numberLiteral(sample)
    : JSON.stringify(sample);
}

function printObject(object: SampleObject): Layout {
  const entries = Object.entries(object);
  if (entries.length === 0) return "{}";
  const properties = entries.map(([key, value]) => printProperty(key, value));
  const content = indent(line, join([",", line], properties));
  return group("{", content, ifBreak(","), line, "}");
}

function printProperty(key: string, value: Sample): Layout {
  const name = valueKey(key);
  if (typeof value !== "string")
    return [name, ":", assigned(printSample(value))];
  const text = printSample(value);
  return isShort(name)
    ? [name, ": ", text]
    : group(name, ":", indent(line, text));
}

/** Prettier puts a long text on a line of its own, unless its key is so short that little is won. */
function isShort(name: string): boolean {
  return name.length < 5;
}

function printList(items: readonly Sample[]): Layout {
  if (items.length > 1 && items.every(isNumber)) return printNumbers(items);
  const printed = items.map(printSample);
  if (!isMatrix(items)) return list("[", printed, "]");
  const content = indent(softline, join([",", line], printed));
  return brokenGroup("[", content, ",", softline, "]");
}

function isNumber(sample: Sample): sample is number {
  return typeof sample === "number";
}

/** Several objects, or several lists, of more than one entry each: prettier gives each a line, whether they fit on one or not. */
function isMatrix(items: readonly Sample[]): boolean {
  if (items.length < 2) return false;
  return (
    items.every((item) => isSampleList(item) && item.length > 1) ||
    items.every((item) => isSampleObject(item) && Object.keys(item).length > 1)
  );
}

function printNumbers(items: readonly number[]): Layout {
  const last = items.length - 1;
  const texts = items.map(numberLiteral);
  const separated = texts.map((text, index) =>
    index === last ? text : `${text},`,
  );
  const content = indent(softline, fill(separated), ifBreak(","));
  return group("[", content, softline, "]");
}
