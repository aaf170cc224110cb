import { isObject } from "../json-value.js";
import type { JsonValue, SpecDocument } from "../spec-document.js";
import { pointerOf } from "../spec-node.js";
import type { Segment, SpecNode } from "../spec-node.js";
import type { CheckContext } from "./check.js";

/** Where a number is a value that is sent, compared or shown. Limits such as `maximum` are not: nothing is lost there if the last digits of an int64 are. */
const valueKeys = ["const", "enum", "default", "example", "examples"];

/** Numbers with more digits than a double holds (IEEE 754: 15 to 17). */
export function checkNumbers(node: SpecNode, context: CheckContext): void {
  const keys = node.kind === "example" ? ["value"] : valueKeys;
  for (const key of keys) {
    const value = node.value[key];
    // A map of examples has nodes of its own.
    if (value === undefined || (key === "examples" && !Array.isArray(value)))
      continue;
    for (const long of longNumbers(value, [key]))
      checkExact({ node, ...long }, context);
  }
}

interface LongNumber {
  readonly at: readonly Segment[];
  readonly value: number;
}

function longNumbers(root: JsonValue, at: readonly Segment[]): LongNumber[] {
  const found: LongNumber[] = [];
  const open: { at: readonly Segment[]; value: JsonValue }[] = [
    { at, value: root },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value } = next;
    if (typeof value === "number" && isLong(value))
      found.push({ at: next.at, value });
    else if (Array.isArray(value))
      for (const [index, item] of value.entries())
        open.push({ at: [...next.at, index], value: item });
    else if (isObject(value))
      for (const [key, item] of Object.entries(value))
        open.push({ at: [...next.at, key], value: item });
  }
  return found;
}

/** Every decimal number of 15 digits is a double of its own, and comes out as it went in. */
function isLong(value: number): boolean {
  return Math.abs(value) >= 1e15 || String(value).length > 15;
}

function checkExact(
  { node, at, value }: LongNumber & { readonly node: SpecNode },
  { document, report }: CheckContext,
): void {
  const written = writtenNumber(document, node, at);
  const meant = written && canonical(written);
  if (meant === undefined || meant === canonical(String(value))) return;
  report({
    rule: "number-not-exact",
    node,
    at,
    message: `\`${written}\` is read as \`${value}\`: it has more digits than a number of JavaScript holds.`,
    hint: "If every digit matters, let it be a string, here and on the wire: `type: string`, for an integer with `format: int64`.",
  });
}

/** The last word of the value's text, which begins with its key. */
function writtenNumber(
  document: SpecDocument,
  node: SpecNode,
  at: readonly Segment[],
): string | undefined {
  const pointer = pointerOf(node, ...at);
  const source = document.sourceOf({ file: node.file, pointer });
  return source && /[^\s:,[\]{}"']+$/.exec(source)?.[0];
}

/** The same text for the same number, by its digits and not by what a double makes of them; `undefined` for what is no number. */
function canonical(text: string): string | undefined {
  if (/^0(?:x[\da-f]+|o[0-7]+)$/i.test(text))
    return canonical(String(BigInt(text)));
  const parts =
    /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(text) ?? undefined;
  if (parts === undefined) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts;
  const digits = (whole + fraction).replace(/^0+/, "");
  const short = digits.replace(/0+$/, "");
  const power =
    Number(exponent) - fraction.length + digits.length - short.length;
  return `${sign === "-" ? "-" : ""}${short}e${power}`;
}
