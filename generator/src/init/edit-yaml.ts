import { Document, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Node, Pair } from "yaml";

/** How our YAML is printed: never folded, since a folded path is hard to read. */
const printing = { lineWidth: 0 };

export function printYaml(value: unknown): string {
  return new Document(value).toString(printing);
}

/**
 * Adds one entry, given as YAML text, to the end of the map `key` at the top of a document, and leaves every other character as it is. Only where the map is
 * missing, empty or in braces the document is printed anew, comments and order kept.
 */
export function addEntry(text: string, key: string, entry: string): string {
  const document = parseDocument(text);
  const map = document.get(key);
  const last = isMap(map) && !map.flow ? map.items.at(-1) : undefined;
  const indent = last === undefined ? undefined : columnOf(text, last);
  if (last === undefined || indent === undefined)
    return printedWith(document, key, entry);
  const line = endOfLine(text, endOf(last));
  return insertLines(text, line, indented(entry, indent));
}

/** Adds `value` to the end of the list `key` at the top of a document. Comments and order are kept. */
export function appendItem(text: string, key: string, value: string): string {
  const document = parseDocument(text);
  const list = document.get(key);
  const last = isSeq(list) && !list.flow ? list.items.at(-1) : undefined;
  if (isScalar(last)) {
    const start = text.lastIndexOf("\n", startOf(last)) + 1;
    const lead = /^[ \t]*-[ \t]+/.exec(text.slice(start))?.[0];
    const quoted = JSON.stringify(value);
    if (lead !== undefined)
      return insertLines(
        text,
        endOfLine(text, rangeEnd(last)),
        `${lead}${quoted}\n`,
      );
  }
  if (isSeq(list)) list.add(value);
  else document.set(key, [value]);
  return document.toString(printing);
}

function printedWith(document: Document, key: string, entry: string): string {
  const added = parseDocument(entry).contents;
  const map = document.get(key);
  if (!isMap(added)) return document.toString(printing);
  if (isMap(map)) {
    map.items.push(...added.items);
    if (map.items.length === added.items.length) map.flow = false;
  } else document.set(key, added);
  return document.toString(printing);
}

function columnOf(text: string, { key }: Pair): number | undefined {
  if (!isScalar(key)) return undefined;
  const start = startOf(key);
  const column = start - (text.lastIndexOf("\n", start - 1) + 1);
  return text.slice(start - column, start).trim() === "" ? column : undefined;
}

function endOf(pair: Pair): number {
  const { key, value } = pair;
  const node = isNode(value) ? value : key;
  return isNode(node) ? rangeEnd(node) : 0;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "range" in value;
}

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}

/** The end of a value without the comments behind it. */
function rangeEnd(node: Node): number {
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    if (isNode(last)) return rangeEnd(last);
    if (isPair(last)) return endOf(last);
  }
  return node.range?.[1] ?? 0;
}

function isPair(value: unknown): value is Pair {
  return typeof value === "object" && value !== null && "key" in value;
}

/** Behind the line that holds what comes before `offset`. */
function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === "\n") return offset;
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
}

function indented(entry: string, column: number): string {
  return entry.replace(/^(?=.)/gm, " ".repeat(column));
}

function insertLines(text: string, offset: number, lines: string): string {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const before = text.slice(0, offset);
  const gap = before === "" || before.endsWith("\n") ? "" : eol;
  return `${before}${gap}${lines.replaceAll("\n", eol)}${text.slice(offset)}`;
}
