import { parsePointer } from "./json-pointer.js";
import { parseJson } from "./parse-json.js";
import { parseYaml } from "./parse-yaml.js";
import type { ParseFailure, ParsedText } from "./parsed-text.js";
import type { JsonValue, SpecFile } from "./spec-document.js";
import type { SpecPosition, SpecProblem, SpecRange } from "./spec-problem.js";
import { createPositionReader } from "./text-position.js";

/** A file whose text is understood as YAML or JSON, and that knows where everything stands. */
export interface OpenFile extends SpecFile {
  positionOf(pointer: string): SpecPosition;
  rangeOf(pointer: string): SpecRange;
  sourceOf(pointer: string): string | undefined;
}

/** Understands one text, or says all that is wrong with it. */
export async function openFile(
  file: string,
  text: string,
): Promise<OpenFile | readonly SpecProblem[]> {
  const readPosition = createPositionReader(text);
  const positionAt = (offset: number): SpecPosition => {
    const { line, column } = readPosition(offset);
    return { file, line, column };
  };
  const parsed = await parse(file, text);
  if (parsed.kind === "failure")
    return parsed.errors.map(({ rule, message, hint, offset }) => ({
      rule,
      severity: "error",
      message,
      hint,
      position: positionAt(offset),
      pointer: "",
    }));
  const tree: JsonValue = parsed.tree;
  return {
    file,
    text,
    tree,
    positionOf: (pointer) => positionAt(parsed.offsetOf(parsePointer(pointer))),
    rangeOf: (pointer) => {
      const { start, end, exact } = parsed.spanOf(parsePointer(pointer));
      const { line: endLine, column: endColumn } = readPosition(end);
      return { ...positionAt(start), endLine, endColumn, exact };
    },
    sourceOf: (pointer) => {
      const { start, end, exact } = parsed.spanOf(parsePointer(pointer));
      return exact ? text.slice(start, end) : undefined;
    },
  };
}

/** A file that is not called `.json` may still hold JSON, which `JSON.parse` reads a hundred times faster than YAML's reader. */
async function parse(
  file: string,
  text: string,
): Promise<ParsedText | ParseFailure> {
  if (file.toLowerCase().endsWith(".json")) return parseJson(text);
  if (!text.trimStart().startsWith("{")) return parseYaml(text);
  const parsed = parseJson(text);
  return parsed.kind === "parsed" ? parsed : parseYaml(text);
}
