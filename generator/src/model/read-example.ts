import type { JsonObject, SpecDocument } from "../spec/spec-document.js";
import type { Json } from "./api-model.js";
import { entriesAt, follow, valueAt } from "./located.js";
import type { Located } from "./located.js";

/** `example` of a parameter or media type, or the value of the first of its `examples`. */
export function readExample(
  document: SpecDocument,
  at: Located<JsonObject>,
): Json | undefined {
  const own = valueAt(at.value, "example");
  if (own !== undefined) return own;
  const [first] = entriesAt(at, "examples");
  const example = first && follow(document, first[1]);
  return example && valueAt(example.value, "value");
}
