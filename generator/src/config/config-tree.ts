import { isMap, isSeq, LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { SpecProblem } from "../spec/spec-problem.js";

/** The values of a hand-written file, and where each of them stands. */
export interface ConfigTree {
  readonly root: unknown;
  /** What the parser found wrong; `root` is not to be relied on if there is anything. */
  readonly problems: readonly SpecProblem[];
  /** A problem at the key or at the value of `path`, or at the nearest place above that exists. */
  problemAt(path: readonly string[], problem: ConfigProblem): SpecProblem;
}

export interface ConfigProblem {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  readonly at: "key" | "value";
}

interface ParseOptions {
  /** Of the problems that the parser finds. */
  readonly rule: string;
  /** `failsafe`: every value is text. */
  readonly schema: "core" | "failsafe";
}

/** Reads YAML (or JSON, which is YAML too) with its positions; `file` is how messages name it. */
export function parseConfig(
  file: string,
  text: string,
  { rule, schema }: ParseOptions = { rule: "config-yaml", schema: "core" },
): ConfigTree {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema,
    lineCounter: lines,
    prettyErrors: false,
  });
  const problemFrom = (
    offset: number,
    path: readonly string[],
    problem: Omit<ConfigProblem, "at">,
  ): SpecProblem => {
    const { line, col } = lines.linePos(offset);
    const position = {
      file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
    };
    const { rule, message, hint } = problem;
    return {
      rule,
      severity: "error",
      message,
      hint,
      position,
      pointer: pointerOf(path),
    };
  };
  return {
    root: document.errors.length > 0 ? undefined : document.toJS(),
    problems: document.errors.map((error) =>
      problemFrom(error.pos[0], [], {
        rule,
        message: error.message,
        hint: "Correct the YAML.",
      }),
    ),
    problemAt: (path, problem) =>
      problemFrom(offsetOf(document, path, problem.at), path, problem),
  };
}

function offsetOf(
  document: Document,
  path: readonly string[],
  at: "key" | "value",
): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const [index, key] of path.entries()) {
    const child = childOf(node, key);
    if (child === undefined) return offset;
    node = child.value;
    const last = index === path.length - 1;
    offset =
      last && at === "value"
        ? startOf(node) || startOf(child.key)
        : startOf(child.key);
  }
  return offset;
}

/** The child of a map by its key, or that of a list by its index, which begins where its value does. */
function childOf(
  node: unknown,
  key: string,
): { readonly key: unknown; readonly value: unknown } | undefined {
  if (isMap(node)) return node.items.find((item) => String(item.key) === key);
  if (!isSeq(node)) return undefined;
  const value = node.items[Number(key)];
  return value === undefined ? undefined : { key: value, value };
}

function startOf(node: unknown): number {
  if (typeof node !== "object" || node === null || !("range" in node)) return 0;
  const range: unknown = node.range;
  const start: unknown = Array.isArray(range) ? range[0] : undefined;
  return typeof start === "number" ? start : 0;
}

function pointerOf(path: readonly string[]): string {
  return path
    .map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}
