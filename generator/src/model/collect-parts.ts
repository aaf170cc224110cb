import type { JsonObject, JsonValue } from "../spec/spec-document.js";
import type { Schema, SchemaBase } from "./api-model.js";
import { buildSchema, buildReference } from "./build-schema.js";
import { buildTyped } from "./build-typed.js";
import { buildUnion } from "./build-union.js";
import { asObject, itemsAt } from "./located.js";
import type { Located } from "./located.js";
import type { ModelRegistry } from "./model-registry.js";
import { referenceTarget } from "./reference-target.js";
import { mergeBase, readBase } from "./schema-base.js";
import { partSpot } from "./schema-spot.js";
import type { SchemaSpot } from "./schema-spot.js";
import {
  hasObjectKeywords,
  isPlainObject,
  shapesNothing,
} from "./shape-keywords.js";

/** What a composed schema has to satisfy, all at once. */
export interface Parts {
  /** Prose and constraints of the whole, and of parts that shape nothing. */
  readonly base: SchemaBase;
  readonly schemas: readonly Schema[];
  /** Inline objects, to be merged. */
  readonly objects: readonly ObjectPart[];
  /** The parts that are no inline objects, to look properties up in. */
  readonly places: readonly Located[];
}

export interface ObjectPart {
  readonly at: Located<JsonObject>;
  readonly spot: SchemaSpot;
}

interface Collector {
  readonly registry: ModelRegistry;
  base: SchemaBase;
  readonly schemas: Schema[];
  readonly objects: ObjectPart[];
  readonly places: Located[];
}

export function collectParts(
  registry: ModelRegistry,
  at: Located<JsonObject>,
  spot: SchemaSpot,
): Parts {
  const base = readBase(at);
  const parts: Collector = {
    registry,
    base,
    schemas: [],
    objects: [],
    places: [],
  };
  collectFrom(parts, at, spot);
  if (parts.schemas.length === 0 && parts.objects.length === 0)
    parts.schemas.push(buildTyped(registry, at, partSpot(spot, undefined)));
  return parts;
}

function collectFrom(
  parts: Collector,
  at: Located<JsonObject>,
  spot: SchemaSpot,
): void {
  const type = at.value["type"] ?? spot.inheritedType;
  const inner = partSpot(spot, type);
  collectReference(parts, at);
  if (isReferenceOf30(parts.registry, at.value)) return;
  for (const part of itemsAt(at, "allOf")) collectPart(parts, part, inner);
  collectOwn(parts, at, inner);
  for (const keyword of ["oneOf", "anyOf"] as const)
    collectUnion(parts, at, { keyword, spot: inner });
  if (Array.isArray(type) && type.includes("null"))
    parts.base = { ...parts.base, nullable: true };
}

/** OpenAPI 3.0 ignores what stands beside a `$ref`; its prose and `nullable` are welcome all the same. */
function isReferenceOf30(registry: ModelRegistry, value: JsonObject): boolean {
  return (
    registry.document.dialect === "3.0" && typeof value["$ref"] === "string"
  );
}

function collectReference(parts: Collector, at: Located<JsonObject>): void {
  if (typeof at.value["$ref"] !== "string") return;
  const target = referenceTarget(parts.registry, at);
  if (target === undefined) return;
  parts.places.push(target);
  const reference = buildReference(parts.registry, target);
  parts.schemas.push({
    ...reference,
    source: { file: at.file, pointer: at.pointer },
  });
}

function collectPart(parts: Collector, part: Located, spot: SchemaSpot): void {
  const at = asObject(part);
  if (at === undefined) {
    if (part.value === false)
      parts.schemas.push(buildSchema(parts.registry, part, spot));
    return;
  }
  const { value } = at;
  if (shapesNothing(value)) parts.base = mergeBase(parts.base, readBase(at));
  else if (isPlainObject(value)) {
    parts.objects.push({ at, spot });
    parts.base = mergeBase(parts.base, { ...readBase(at), title: undefined });
  } else if (isNestedAllOf(value)) {
    parts.base = mergeBase(parts.base, { ...readBase(at), title: undefined });
    collectFrom(parts, at, spot);
  } else {
    parts.places.push(at);
    parts.schemas.push(buildSchema(parts.registry, at, spot));
  }
}

function isNestedAllOf(value: JsonObject): boolean {
  return Array.isArray(value["allOf"]) && typeof value["$ref"] !== "string";
}

/** What the schema says itself, beside the schemas it is made of. */
function collectOwn(
  parts: Collector,
  at: Located<JsonObject>,
  spot: SchemaSpot,
): void {
  const { value } = at;
  if (hasObjectKeywords(value)) parts.objects.push({ at, spot });
  else if (hasLiteral(value))
    parts.schemas.push(buildTyped(parts.registry, at, spot));
  else if (value["items"] !== undefined || value["prefixItems"] !== undefined)
    parts.schemas.push(buildTyped(parts.registry, at, spot));
}

function hasLiteral({ enum: values, const: constant }: JsonObject): boolean {
  return constant !== undefined || (Array.isArray(values) && values.length > 0);
}

function collectUnion(
  parts: Collector,
  at: Located<JsonObject>,
  { keyword, spot }: { keyword: "oneOf" | "anyOf"; spot: SchemaSpot },
): void {
  const list: JsonValue | undefined = at.value[keyword];
  if (!Array.isArray(list)) return;
  const union = buildUnion(parts.registry, at, { keyword, spot });
  if (union === undefined) {
    parts.base = {
      ...parts.base,
      nullable: parts.base.nullable || hasNull(list),
    };
    return;
  }
  parts.schemas.push(union);
}

function hasNull(list: readonly JsonValue[]): boolean {
  return list.some(
    (item) =>
      typeof item === "object" &&
      item !== null &&
      !Array.isArray(item) &&
      item["type"] === "null",
  );
}
