import type { JsonObject } from "../spec/spec-document.js";
import type { Property, Schema, SchemaBase } from "./api-model.js";
import { collectParts } from "./collect-parts.js";
import type { ObjectPart, Parts } from "./collect-parts.js";
import {
  buildAdditional,
  buildProperties,
  requiredNames,
  restateRequired,
} from "./build-object.js";
import type { ObjectShape } from "./build-object.js";
import { discriminatingProperties } from "./discriminating-property.js";
import type { Located } from "./located.js";
import type { ModelRegistry } from "./model-registry.js";
import { emptyBase, mergeBase } from "./schema-base.js";
import type { SchemaSpot } from "./schema-spot.js";

/** A schema made of others: `$ref` with siblings, `allOf`, `oneOf`, `anyOf`, and what stands beside them. */
export function buildComposed(
  registry: ModelRegistry,
  at: Located<JsonObject>,
  spot: SchemaSpot,
): Schema {
  const parts = collectParts(registry, at, spot);
  const object = mergeObjects(registry, parts, { at, spot });
  const schemas = dropImplied([
    ...parts.schemas,
    ...(object === undefined ? [] : [{ ...emptyBase(at), ...object }]),
  ]);
  const [only] = schemas;
  if (only === undefined) return { ...parts.base, kind: "unknown" };
  if (schemas.length === 1) return { ...only, ...mergeBase(parts.base, only) };
  if (contradict(schemas)) return { kind: "never", ...parts.base };
  return { kind: "intersection", members: schemas, ...parts.base };
}

interface WholePlace {
  readonly at: Located<JsonObject>;
  readonly spot: SchemaSpot;
}

/** All inline object parts as one; `undefined` where they say nothing. */
function mergeObjects(
  registry: ModelRegistry,
  { objects, places }: Parts,
  { at: whole, spot }: WholePlace,
): ObjectShape | undefined {
  const literals = discriminatingProperties(registry, whole);
  if (objects.length + literals.length === 0) return undefined;
  const properties = new Map<string, Property>();
  for (const literal of literals) properties.set(literal.name, literal);
  for (const { at, spot: own } of objects)
    for (const property of buildProperties(registry, at, own))
      addProperty(properties, property);
  const required = objects.flatMap(({ at }) => requiredNames(at.value));
  requireDeclared(properties, required);
  const others = required.filter((name) => !properties.has(name));
  const restated = restateRequired(registry, others, { places, spot });
  const additional = mergeAdditional(registry, objects);
  const all = [...properties.values(), ...restated];
  const saysNothing = all.length === 0 && additional === undefined;
  if (saysNothing && places.length > 0) return undefined;
  return { kind: "object", properties: all, additional };
}

function requireDeclared(
  properties: Map<string, Property>,
  names: readonly string[],
): void {
  for (const name of names) {
    const property = properties.get(name);
    if (property?.required === false)
      properties.set(name, { ...property, required: true });
  }
}

/** A property that two parts declare has to satisfy both. */
function addProperty(
  properties: Map<string, Property>,
  property: Property,
): void {
  const known = properties.get(property.name);
  if (known === undefined) {
    properties.set(property.name, property);
    return;
  }
  const members = dropImplied([known.schema, property.schema]);
  const [only] = members;
  const base: SchemaBase = emptyBase({ ...known.schema.source, value: true });
  properties.set(property.name, {
    name: property.name,
    required: known.required || property.required,
    readOnly: known.readOnly || property.readOnly,
    writeOnly: known.writeOnly || property.writeOnly,
    schema:
      members.length === 1 && only !== undefined
        ? { ...only, ...mergeBase(property.schema, known.schema) }
        : { kind: "intersection", members, ...base },
    evidence: property.evidence ?? known.evidence,
  });
}

function mergeAdditional(
  registry: ModelRegistry,
  objects: readonly ObjectPart[],
): ObjectShape["additional"] {
  const said = objects
    .map(({ at, spot }) => buildAdditional(registry, at, spot))
    .filter((additional) => additional !== undefined);
  return (
    said.find((additional) => typeof additional === "object") ??
    (said.includes(true) ? true : said[0])
  );
}

/** No value is a string and a number, or a boolean and a list. */
function contradict(schemas: readonly Schema[]): boolean {
  const kinds = schemas.map(({ kind }) => kind);
  const disjoint = kinds
    .filter((kind) => EXCLUSIVE_KINDS.has(kind))
    .map((kind) => (kind === "integer" ? "number" : kind));
  return new Set(disjoint).size > 1;
}

const EXCLUSIVE_KINDS: ReadonlySet<string> = new Set([
  "string",
  "number",
  "integer",
  "boolean",
  "array",
  "object",
]);

const PLAIN_KINDS: ReadonlySet<string> = new Set([
  "string",
  "number",
  "integer",
  "boolean",
]);

/** Leaves out what other parts say more exactly: `unknown` beside anything, `string` beside an enum, a part that is there twice. */
function dropImplied(schemas: readonly Schema[]): Schema[] {
  const models = new Set<string>();
  const hasLiteral = schemas.some(
    ({ kind }) => kind === "enum" || kind === "const",
  );
  const kept = schemas.filter((schema) => {
    if (schema.kind === "unknown") return false;
    if (schema.kind === "reference") {
      if (models.has(schema.model)) return false;
      models.add(schema.model);
      return true;
    }
    return !(hasLiteral && PLAIN_KINDS.has(schema.kind));
  });
  return kept.length === 0 ? schemas.slice(0, 1) : dropSameKind(kept);
}

/** `string` and `string`: the constraints of both are on the whole. */
function dropSameKind(schemas: readonly Schema[]): Schema[] {
  return schemas.filter(
    (schema, index) =>
      !PLAIN_KINDS.has(schema.kind) ||
      schemas.findIndex(({ kind }) => kind === schema.kind) === index,
  );
}
