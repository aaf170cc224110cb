import type { JsonObject, JsonValue } from "../spec/spec-document.js";
import { isConstraint } from "./schema-base.js";

const OBJECT_KEYWORDS = [
  "properties",
  "additionalProperties",
  "patternProperties",
  "required",
] as const;
const SHAPE_KEYWORDS = [
  "type",
  "enum",
  "const",
  "$ref",
  "allOf",
  "oneOf",
  "anyOf",
  "items",
  "prefixItems",
  ...OBJECT_KEYWORDS,
] as const;

const TYPE_BY_KEYWORD: readonly (readonly [string, string])[] = [
  ["properties", "object"],
  ["additionalProperties", "object"],
  ["patternProperties", "object"],
  ["required", "object"],
  ["minProperties", "object"],
  ["maxProperties", "object"],
  ["propertyNames", "object"],
  ["items", "array"],
  ["prefixItems", "array"],
  ["minItems", "array"],
  ["maxItems", "array"],
  ["uniqueItems", "array"],
  ["contains", "array"],
  ["pattern", "string"],
  ["minLength", "string"],
  ["maxLength", "string"],
  ["contentMediaType", "string"],
  ["contentEncoding", "string"],
  ["multipleOf", "number"],
  ["minimum", "number"],
  ["maximum", "number"],
  ["exclusiveMinimum", "number"],
  ["exclusiveMaximum", "number"],
];

const TYPE_BY_FORMAT: ReadonlyMap<string, string> = new Map([
  ["int32", "integer"],
  ["int64", "integer"],
  ["float", "number"],
  ["double", "number"],
  ["decimal", "number"],
]);

/** The types a schema allows, `null` among them. Where it says none, the one that its other keywords are about. */
export function typesOf(
  value: JsonObject,
  inherited: JsonValue | undefined,
): readonly string[] {
  const type = value["type"] ?? inherited;
  if (typeof type === "string") return [type];
  if (Array.isArray(type))
    return [...new Set(type.filter((item) => typeof item === "string"))];
  const inferred = inferType(value);
  return inferred === undefined ? [] : [inferred];
}

function inferType(value: JsonObject): string | undefined {
  for (const [keyword, type] of TYPE_BY_KEYWORD)
    if (value[keyword] !== undefined) return type;
  const format = value["format"];
  if (typeof format !== "string") return undefined;
  return TYPE_BY_FORMAT.get(format) ?? "string";
}

/** Shapes no type of its own: only prose, examples and constraints. */
export function shapesNothing(value: JsonObject): boolean {
  return SHAPE_KEYWORDS.every((keyword) => value[keyword] === undefined);
}

/** Only refers to another schema. What it says beside that shapes nothing. */
export function isBareReference(value: JsonObject): boolean {
  if (typeof value["$ref"] !== "string") return false;
  return SHAPE_KEYWORDS.every(
    (keyword) => keyword === "$ref" || value[keyword] === undefined,
  );
}

/** Has properties, or says which ones. */
export function hasObjectKeywords(value: JsonObject): boolean {
  return OBJECT_KEYWORDS.some((keyword) => value[keyword] !== undefined);
}

/** An object and nothing else: no reference, no union, no other type. */
export function isPlainObject(value: JsonObject): boolean {
  if (isComposed(value) || value["enum"] !== undefined) return false;
  if (value["const"] !== undefined || value["nullable"] === true) return false;
  const { type } = value;
  return type === "object" || (type === undefined && hasObjectKeywords(value));
}

/** Made of other schemas. */
export function isComposed(value: JsonObject): boolean {
  return (
    typeof value["$ref"] === "string" ||
    Array.isArray(value["allOf"]) ||
    Array.isArray(value["oneOf"]) ||
    Array.isArray(value["anyOf"])
  );
}

/** Only tells which properties have to be there, or what must not be: a member of a union that shapes nothing. */
export function onlyConstrains(value: JsonObject): boolean {
  return Object.keys(value).every(
    (keyword) =>
      keyword === "required" ||
      keyword === "title" ||
      keyword === "description" ||
      keyword === "pattern" ||
      isConstraint(keyword),
  );
}

/** Allows `null` and nothing else. */
export function isNullSchema(value: JsonObject): boolean {
  if (value["type"] === "null" || value["const"] === null) return true;
  const values = value["enum"];
  return Array.isArray(values) && values.length === 1 && values[0] === null;
}
