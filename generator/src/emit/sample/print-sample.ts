import {
  group,
  ifBreak,
  indent,
  join,
  line,
  list,
  softline,
} from "../layout.js";
import type { Layout } from "../layout.js";
import { isSampleList, isSampleObject, textOfBytes } from "./sample.js";
import type { Sample, SampleObject } from "./sample.js";

/**
 * A sample as TypeScript, in the layout of prettier.
 * `indentation` is that of the line which the sample stands in, once its brackets are broken.
 */
export function printSample(sample: Sample, indentation = 0): Layout {
  const bytes = textOfBytes(sample);
  if (bytes !== undefined)
    return ["new Blob(", list("[", [printString(bytes)], "]"), ")"];
  if (isSampleList(sample)) return printList(sample, indentation);
  if (isSampleObject(sample)) return printObject(sample, indentation);
  if (typeof sample === "string") return printString(sample);
  if (typeof sample === "number") return printNumber(sample);
  return JSON.stringify(sample);
}

function printObject(object: SampleObject, indentation: number): Layout {
  const entries = Object.entries(object);
  if (entries.length === 0) return "{}";
  const properties = entries.map(([key, value]) =>
    printProperty(key, value, indentation + 2),
  );
  const content = indent(line, join([",", line], properties));
  return group("{", content, ifBreak(","), line, "}");
}

function printProperty(
  key: string,
  value: Sample,
  indentation: number,
): Layout {
  const name = printKey(key);
  if (!mayMoveDown(name, value))
    return [name, ": ", printSample(value, indentation)];
  return group(name, ":", indent(line, printSample(value, indentation)));
}

/** Prettier puts a long text on a line of its own, unless the key is so short that little is won. */
function mayMoveDown(name: string, value: Sample): boolean {
  return typeof value === "string" && name.length >= 5;
}

const wholeKey = /^[A-Za-z_$][\w$]*$/;

/** A key in an object literal. `__proto__` is computed, else it would set the prototype. */
export function printKey(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return wholeKey.test(key) ? key : printString(key);
}

/** In double quotes, unless that needs more escapes than single ones. */
export function printString(text: string): string {
  const double = JSON.stringify(text)
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  const doubles = text.split('"').length;
  const singles = text.split("'").length;
  if (doubles <= singles) return double;
  const inner = double.slice(1, -1).replaceAll('\\"', '"');
  return `'${inner.replaceAll("'", "\\'")}'`;
}

function printNumber(value: number): string {
  return String(value).replace("e+", "e");
}

function printList(items: readonly Sample[], indentation: number): Layout {
  if (items.length > 1 && items.every(isNumber))
    return printNumbers(items, indentation);
  const printed = items.map((item) => printSample(item, indentation + 2));
  if (!isMatrix(items)) return list("[", printed, "]");
  const content = indent(softline, join([",", line], printed));
  return {
    kind: "group",
    content: ["[", content, ",", softline, "]"],
    broken: true,
  };
}

function isNumber(sample: Sample): sample is number {
  return typeof sample === "number";
}

/** Several objects, or several lists, of more than one entry each: prettier gives each a line, whether they fit on one or not. */
function isMatrix(items: readonly Sample[]): boolean {
  const sizes = (of: readonly Sample[]): boolean =>
    of.every((item) => isSampleList(item) && item.length > 1) ||
    of.every((item) => isSampleObject(item) && Object.keys(item).length > 1);
  return items.length > 1 && sizes(items);
}

/** Numbers fill their lines. */
function printNumbers(items: readonly number[], indentation: number): Layout {
  const texts = items.map(printNumber);
  const filled = ifBreak(fill(texts, indentation + 2), texts.join(", "));
  return group("[", indent(softline, filled), ifBreak(","), softline, "]");
}

const width = 80;

function fill(texts: readonly string[], indentation: number): string {
  let column = indentation;
  let filled = "";
  for (const [index, text] of texts.entries()) {
    const comma = ",".length;
    const fits = column + 1 + text.length + comma <= width;
    const separator =
      index === 0 ? "" : fits ? " " : `\n${" ".repeat(indentation)}`;
    column = index === 0 || fits ? column + separator.length : indentation;
    filled += separator + text + (index === texts.length - 1 ? "" : ",");
    column += text.length + comma;
  }
  return filled;
}
