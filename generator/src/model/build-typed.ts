import type { JsonObject, JsonValue } from "../spec/spec-document.js";
import type { Schema, SchemaBase } from "./api-model.js";
import { buildArray } from "./build-array.js";
import { buildConst, buildEnum } from "./build-enum.js";
import { buildObject } from "./build-object.js";
import { stringAt } from "./located.js";
import type { Located } from "./located.js";
import type { ModelRegistry } from "./model-registry.js";
import { readBase } from "./schema-base.js";
import { innerSpot } from "./schema-spot.js";
import type { SchemaSpot, TypedSpot } from "./schema-spot.js";
import { typesOf } from "./shape-keywords.js";

/** A schema that is made of no others: `type` and the keywords that go with it. */
export function buildTyped(
  registry: ModelRegistry,
  at: Located<JsonObject>,
  spot: SchemaSpot,
): Schema {
  const { value } = at;
  const own = readBase(at);
  if (value["const"] !== undefined) return buildConst(own, value["const"]);
  const allowed = typesOf(value, spot.inheritedType);
  const isNullable = allowed.includes("null");
  const base = isNullable ? { ...own, nullable: true } : own;
  const types = isNullable ? allowed.filter((one) => one !== "null") : allowed;
  const values = value["enum"];
  if (hasValues(values) && !isListOfItems(types, values))
    return buildEnum(base, values, types);
  const [type] = types;
  if (type === undefined) return buildTypeless(base, allowed, value);
  if (types.length > 1)
    return buildTypeUnion(registry, { at, spot, base, types });
  return buildOfType(registry, { at, spot, base, type });
}

interface TypedPlace extends TypedSpot {
  readonly at: Located<JsonObject>;
}

/** An empty list, which JSON Schema advises against, says nothing. */
function hasValues(values: JsonValue | undefined): values is JsonValue[] {
  return Array.isArray(values) && values.length > 0;
}

/** `type: array` with an `enum` of what its items may be: a common slip. */
function isListOfItems(
  types: readonly string[],
  values: readonly JsonValue[],
): boolean {
  return types[0] === "array" && !values.some((item) => Array.isArray(item));
}

function buildTypeless(
  base: SchemaBase,
  allowed: readonly string[],
  value: JsonObject,
): Schema {
  if (allowed.length > 0) return { kind: "null", ...base, nullable: false };
  return { kind: isImpossible(value) ? "never" : "unknown", ...base };
}

/** `not: {}`: what is not anything. */
function isImpossible(value: JsonObject): boolean {
  const { not } = value;
  if (not === true) return true;
  return (
    typeof not === "object" && not !== null && Object.keys(not).length === 0
  );
}

function buildTypeUnion(
  registry: ModelRegistry,
  { at, spot, base, types }: TypedPlace & { readonly types: readonly string[] },
): Schema {
  const bare = { ...base, nullable: false, default: undefined };
  const member = {
    ...bare,
    title: undefined,
    description: undefined,
    deprecated: false,
    example: undefined,
  };
  const inner = innerSpot(spot);
  const members = types.map((type) =>
    buildOfType(registry, { at, spot: inner, base: member, type }),
  );
  return { kind: "union", members, discriminator: undefined, ...base };
}

function buildOfType(
  registry: ModelRegistry,
  { at, spot, base, type }: TypedPlace & { readonly type: string },
): Schema {
  const format = stringAt(at.value, "format");
  switch (type) {
    case "object":
      return buildObject(registry, at, { spot, base });
    case "array":
      return buildArray(registry, at, { spot, base });
    case "string":
      return isBytes(at.value, spot)
        ? { kind: "binary", ...base }
        : { kind: "string", format, ...base };
    case "integer":
      return { kind: "integer", format, ...base };
    case "number":
      return { kind: "number", format, ...base };
    case "boolean":
      return { kind: "boolean", ...base };
    case "file":
      return { kind: "binary", ...base };
    default:
      return { kind: "unknown", ...base };
  }
}

/** 3.0 says `format: binary`; 3.1 a media type and no encoding (OpenAPI 3.1.1, section 4.8.14.2). */
function isBytes(value: JsonObject, spot: SchemaSpot): boolean {
  if (!spot.bytes) return false;
  if (value["format"] === "binary") return true;
  return (
    typeof value["contentMediaType"] === "string" &&
    value["contentEncoding"] === undefined &&
    !/^text\/|[/+](json|xml)$/.test(value["contentMediaType"])
  );
}
