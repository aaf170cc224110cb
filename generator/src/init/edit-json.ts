import { findNodeAtLocation, parseTree } from "jsonc-parser";
import type { Node } from "jsonc-parser";
import type { JsonValue } from "../spec/spec-document.js";
import { UsageError } from "../support/usage-error.js";

/** An addition to a JSON text: a new property at `path`, or with `append` one more item of the list there. */
export interface JsonEdit {
  readonly path: readonly string[];
  readonly value: JsonValue;
  readonly append?: true;
}

/**
 * Makes additions and leaves every other character as it is; what is new is laid out as what stands before it. Objects on the way that are
 * missing are made.
 *
 * @throws UsageError where something else than an object, or a list, is in the way, or where something is at `path` already.
 */
export function editJson(text: string, edits: readonly JsonEdit[]): string {
  const style = styleOf(text);
  return edits.reduce((edited, edit) => addTo(edited, edit, style), text);
}

interface Style {
  readonly indent: string;
  readonly eol: string;
}

function styleOf(text: string): Style {
  return {
    indent: /^[ \t]+(?=")/m.exec(text)?.[0] ?? "  ",
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
}

function addTo(
  text: string,
  { path, value, append }: JsonEdit,
  style: Style,
): string {
  const root = parseTree(text);
  if (append) {
    const list = root && findNodeAtLocation(root, [...path]);
    return insert(text, { node: list, type: "array", path }, [value, style]);
  }
  const missing = path.findIndex(
    (_, index) =>
      root === undefined ||
      findNodeAtLocation(root, path.slice(0, index + 1)) === undefined,
  );
  if (missing < 0) throw taken(path);
  const [key = "", ...below] = path.slice(missing);
  const nested = below.reduceRight<JsonValue>(
    (inner, name) => ({ [name]: inner }),
    value,
  );
  const above = path.slice(0, missing);
  const node = root && findNodeAtLocation(root, above);
  const place = { node, type: "object", path: above, key } as const;
  return insert(text, place, [nested, style]);
}

/** JSON would take the same key twice, and the later one silently. */
function taken(path: readonly string[]): UsageError {
  return new UsageError(
    `"${path.join(".")}" of package.json is there already, and not what it should be`,
    path[0] === "workspaces"
      ? 'Write a list of folders first: "workspaces": ["packages/*"].'
      : "Correct it first: npm could not read it either.",
  );
}

interface Place {
  readonly node: Node | undefined;
  readonly type: "array" | "object";
  readonly path: readonly string[];
  readonly key?: string;
}

/** At the end of an object or a list. */
function insert(
  text: string,
  { node, type, path, key }: Place,
  [value, style]: readonly [JsonValue, Style],
): string {
  if (node?.type !== type)
    throw new UsageError(
      `"${path.join(".")}" of package.json is not ${type === "array" ? "a list" : "an object"}`,
      "Correct it first: npm could not read it either.",
    );
  const { indent, eol } = style;
  const last = node.children?.at(-1);
  const end = last === undefined ? node.offset + 1 : last.offset + last.length;
  const isOneLine =
    last !== undefined && !text.slice(node.offset, end).includes("\n");
  const outer = indentAt(text, node.offset);
  const inner =
    last === undefined || isOneLine
      ? outer + indent
      : indentAt(text, last.offset);
  const printed = JSON.stringify(value, undefined, isOneLine ? 0 : indent);
  const name = key === undefined ? "" : `${JSON.stringify(key)}: `;
  const added = name + printed.replaceAll("\n", eol + inner);
  const lead = isOneLine
    ? ", "
    : `${last === undefined ? "" : ","}${eol}${inner}`;
  const close = last === undefined ? `${eol}${outer}` : "";
  const rest = last === undefined ? node.offset + node.length - 1 : end;
  return text.slice(0, end) + lead + added + close + text.slice(rest);
}

/** The white space at the beginning of the line. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
}
