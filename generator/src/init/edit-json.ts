import { applyEdits, modify } from "jsonc-parser";
import type { ModificationOptions } from "jsonc-parser";
import type { JsonValue } from "../spec/spec-document.js";

/** A change of a JSON text: the value at `path`, or with `append` one more item of the list there, which is made if it is missing. */
export interface JsonEdit {
  readonly path: readonly string[];
  readonly value: JsonValue;
  readonly append?: true;
}

/** Makes changes and leaves every other character as it is; what is new is laid out as its surroundings are. */
export function editJson(text: string, edits: readonly JsonEdit[]): string {
  const options = layoutOf(text);
  return edits.reduce((edited, { path, value, append }) => {
    const place = append ? [...path, -1] : [...path];
    const more = append ? { isArrayInsertion: true } : {};
    return applyEdits(
      edited,
      modify(edited, place, value, { ...options, ...more }),
    );
  }, text);
}

function layoutOf(text: string): ModificationOptions {
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? "  ";
  return {
    formattingOptions: {
      insertSpaces: !indent.includes("\t"),
      tabSize: indent.includes("\t") ? 1 : indent.length,
      eol: text.includes("\r\n") ? "\r\n" : "\n",
    },
  };
}
