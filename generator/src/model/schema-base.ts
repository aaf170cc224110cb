import type { JsonObject, JsonValue } from "../spec/spec-document.js";
import type { Json, SchemaBase } from "./api-model.js";
import { sourceOf } from "./located.js";
import type { Located } from "./located.js";

const CONSTRAINTS: ReadonlySet<string> = new Set([
  "contains",
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
  "dependencies",
  "dependentRequired",
  "dependentSchemas",
  "else",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "if",
  "maxContains",
  "maxItems",
  "maxLength",
  "maxProperties",
  "maximum",
  "minContains",
  "minItems",
  "minLength",
  "minProperties",
  "minimum",
  "multipleOf",
  "not",
  "pattern",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
  "uniqueItems",
]);

const NO_CONSTRAINTS: SchemaBase["constraints"] = Object.freeze({});

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** What the keywords that do not shape a type say. One pass, since a large document has many schemas of few keywords. */
export function readBase(at: Located<JsonObject>): SchemaBase {
  const { value } = at;
  const base: Mutable<SchemaBase> = emptyBase(at);
  let constraints: { [keyword: string]: Json } | undefined;
  for (const keyword of Object.keys(value)) {
    const item = value[keyword];
    if (item === undefined || readKeyword(base, keyword, item)) continue;
    if (!CONSTRAINTS.has(keyword)) continue;
    constraints ??= {};
    constraints[keyword] = item;
  }
  if (constraints !== undefined) base.constraints = liftBounds(constraints);
  return base;
}

/** Whether it is a keyword of the base. */
function readKeyword(
  base: Mutable<SchemaBase>,
  keyword: string,
  item: JsonValue,
): boolean {
  switch (keyword) {
    case "description":
    case "title":
      if (typeof item === "string") base[keyword] = item;
      return true;
    case "nullable":
    case "deprecated":
      base[keyword] = item === true;
      return true;
    case "x-secret":
      base.secret = item === true;
      return true;
    case "default":
    case "example":
      base[keyword] = item;
      return true;
    case "examples":
      if (base.example === undefined && Array.isArray(item))
        base.example = item[0];
      return true;
    default:
      return false;
  }
}

/** The base of a schema that says nothing. */
export function emptyBase(at: Located): SchemaBase {
  return {
    nullable: false,
    title: undefined,
    description: undefined,
    deprecated: false,
    default: undefined,
    example: undefined,
    secret: false,
    constraints: NO_CONSTRAINTS,
    source: sourceOf(at),
  };
}

/** What `outer` says, and what `inner` says where `outer` is silent. */
export function mergeBase(outer: SchemaBase, inner: SchemaBase): SchemaBase {
  return {
    nullable: outer.nullable || inner.nullable,
    title: outer.title ?? inner.title,
    description: outer.description ?? inner.description,
    deprecated: outer.deprecated || inner.deprecated,
    default: outer.default === undefined ? inner.default : outer.default,
    example: outer.example === undefined ? inner.example : outer.example,
    secret: outer.secret || inner.secret,
    constraints: mergeConstraints(outer.constraints, inner.constraints),
    source: outer.source,
  };
}

/** Only the base of a schema that has a kind already. */
export function baseOf(schema: SchemaBase): SchemaBase {
  return mergeBase(schema, schema);
}

export function isConstraint(keyword: string): boolean {
  return CONSTRAINTS.has(keyword);
}

/** OpenAPI 3.0 says `exclusiveMinimum: true` beside `minimum`; 3.1 gives the number itself. */
function liftBounds(found: { [keyword: string]: Json }): {
  readonly [keyword: string]: Json;
} {
  if (
    typeof found["exclusiveMinimum"] !== "boolean" &&
    typeof found["exclusiveMaximum"] !== "boolean"
  )
    return found;
  const lifted = new Map(Object.entries(found));
  liftBound(lifted, "minimum", "exclusiveMinimum");
  liftBound(lifted, "maximum", "exclusiveMaximum");
  return Object.fromEntries(lifted);
}

function liftBound(
  constraints: Map<string, Json>,
  bound: string,
  exclusive: string,
): void {
  const isExclusive = constraints.get(exclusive);
  if (typeof isExclusive !== "boolean") return;
  const limit = constraints.get(bound);
  constraints.delete(exclusive);
  if (!isExclusive || limit === undefined) return;
  constraints.delete(bound);
  constraints.set(exclusive, limit);
}

function mergeConstraints(
  outer: SchemaBase["constraints"],
  inner: SchemaBase["constraints"],
): SchemaBase["constraints"] {
  if (inner === NO_CONSTRAINTS) return outer;
  if (outer === NO_CONSTRAINTS) return inner;
  return { ...inner, ...outer };
}
