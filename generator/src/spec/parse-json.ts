import { findJsonError } from "./find-json-error.js";
import { JsonOutline } from "./json-outline.js";
import type { ParseFailure, ParsedText } from "./parsed-text.js";
import type { JsonValue } from "./spec-document.js";

/** RFC 8259. Where a name is given twice, the last one counts. */
export function parseJson(text: string): ParsedText | ParseFailure {
  const parsed = tryParse(text);
  if (parsed === undefined) return explainFailure(text);
  const outline = new JsonOutline(text);
  return {
    kind: "parsed",
    tree: parsed.tree,
    offsetOf: (segments) => outline.offsetOf(segments),
    spanOf: (segments) => outline.spanOf(segments),
  };
}

function tryParse(text: string): { readonly tree: JsonValue } | undefined {
  try {
    return { tree: JSON.parse(text) as JsonValue };
  } catch {
    return undefined;
  }
}

function explainFailure(text: string): ParseFailure {
  const error = findJsonError(text);
  const message =
    error === undefined
      ? "This is not valid JSON."
      : `This is not valid JSON: expected ${error.expected}, found ${error.found}.`;
  return {
    kind: "failure",
    errors: [
      {
        rule: "json-syntax",
        message,
        hint: "Correct the text here; comments, single quotes and commas before a closing bracket are not JSON.",
        offset: error?.offset ?? 0,
      },
    ],
  };
}
