import { isObject } from "./json-value.js";
import type { JsonObject, JsonValue, SpecDocument } from "./spec-document.js";

/** The object itself, or what its `$ref` leads to; `undefined` where that is no object. */
export function followReference(
  document: SpecDocument,
  value: JsonValue | undefined,
): JsonObject | undefined {
  if (!isObject(value)) return undefined;
  if (typeof value["$ref"] !== "string") return value;
  const found = document.resolve(value)?.value;
  return isObject(found) ? found : undefined;
}
