import type { JsonValue } from "../../spec/spec-document.js";

/** The types of JSON values; an `integer` is a number with a facet. */
export type JsonType =
  "null" | "boolean" | "string" | "number" | "array" | "object";

export const jsonTypes: readonly JsonType[] = [
  "null",
  "boolean",
  "string",
  "number",
  "array",
  "object",
];

export function jsonTypeOf(value: JsonValue): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "string" || type === "number" || type === "boolean"
    ? type
    : "object";
}

/** What `type` says, as OpenAPI writes it; `file` is Swagger's string of bytes. */
export function jsonTypeNamed(name: string): JsonType | undefined {
  if (name === "integer") return "number";
  if (name === "file") return "string";
  return jsonTypes.find((type) => type === name);
}
