import type { JsonObject } from "../spec/spec-document.js";
import type { Evidence, Property, Schema } from "./api-model.js";
import { buildSchema } from "./build-schema.js";
import { findProperty } from "./find-property.js";
import { childAt, entriesAt, isObject, stringsAt } from "./located.js";
import type { Located } from "./located.js";
import type { ModelRegistry } from "./model-registry.js";
import { readEvidence } from "./read-evidence.js";
import { referenceTarget } from "./reference-target.js";
import { emptyBase } from "./schema-base.js";
import { innerSpot, propertySpot } from "./schema-spot.js";
import type { SchemaSpot, TypedSpot } from "./schema-spot.js";

export type ObjectShape = Pick<
  Extract<Schema, { kind: "object" }>,
  "kind" | "properties" | "additional"
>;

export function buildObject(
  registry: ModelRegistry,
  at: Located<JsonObject>,
  { spot, base }: TypedSpot,
): Schema {
  const properties = buildProperties(registry, at, spot);
  const additional = buildAdditional(registry, at, spot);
  if (additional !== false)
    properties.push(...buildUndeclared(at, properties, additional));
  return { kind: "object", properties, additional, ...base };
}

/** What is required and not declared has to be there all the same. */
function buildUndeclared(
  at: Located<JsonObject>,
  properties: readonly Property[],
  additional: ObjectShape["additional"],
): Property[] {
  const required = stringsAt(at.value, "required");
  if (required.length === 0) return [];
  const known = new Set(properties.map(({ name }) => name));
  const undeclared = required.filter((name) => !known.has(name));
  return [...new Set(undeclared)].map((name) => ({
    name,
    required: true,
    readOnly: false,
    writeOnly: false,
    schema:
      typeof additional === "object"
        ? additional
        : { kind: "unknown", ...emptyBase(at) },
    evidence: undefined,
  }));
}

/** The properties an object declares, without those that it only requires. */
export function buildProperties(
  registry: ModelRegistry,
  at: Located<JsonObject>,
  spot: SchemaSpot,
): Property[] {
  const declared = entriesAt(at, "properties");
  if (declared.length === 0) return [];
  const required = new Set(stringsAt(at.value, "required"));
  const inner = innerSpot(spot);
  return declared.map(([name, at]) => {
    const schema = buildSchema(
      registry,
      at,
      mayHoldEnum(at) ? propertySpot(spot, name) : inner,
    );
    return {
      name,
      required: required.has(name),
      readOnly: hasFlag(registry, at, "readOnly"),
      writeOnly: hasFlag(registry, at, "writeOnly"),
      schema,
      evidence: ownEvidence(at, schema),
    };
  });
}

/** An inline schema that gets a name of its own has its evidence there. */
function ownEvidence({ value }: Located, schema: Schema): Evidence | undefined {
  if (!isObject(value)) return undefined;
  const isNamedHere =
    schema.kind === "reference" && value["$ref"] === undefined;
  return isNamedHere ? undefined : readEvidence(value);
}

function mayHoldEnum({ value }: Located): boolean {
  if (!isObject(value)) return false;
  return ["enum", "items", "oneOf", "anyOf"].some(
    (keyword) => value[keyword] !== undefined,
  );
}

/** Properties that are declared in `places` and only required here, restated as required. */
export function restateRequired(
  registry: ModelRegistry,
  names: readonly string[],
  { places, spot }: { places: readonly Located[]; spot: SchemaSpot },
): Property[] {
  return names.flatMap((name) => {
    const found = findProperty(registry.document, places, name);
    if (found === undefined) return [];
    if (found.required) return [];
    const schema = buildSchema(registry, found.at, innerSpot(spot));
    const readOnly = hasFlag(registry, found.at, "readOnly");
    const writeOnly = hasFlag(registry, found.at, "writeOnly");
    const evidence = ownEvidence(found.at, schema);
    return [{ name, required: true, readOnly, writeOnly, schema, evidence }];
  });
}

export function requiredNames(value: JsonObject): string[] {
  return [...new Set(stringsAt(value, "required"))];
}

/** Of the property itself, or of the schema it refers to. */
function hasFlag(
  registry: ModelRegistry,
  at: Located,
  flag: "readOnly" | "writeOnly",
): boolean {
  if (!isObject(at.value)) return false;
  if (typeof at.value[flag] === "boolean") return at.value[flag];
  if (typeof at.value["$ref"] !== "string") return false;
  const target = referenceTarget(registry, { ...at, value: at.value });
  return target !== undefined && isObject(target.value)
    ? target.value[flag] === true
    : false;
}

/** `additionalProperties` and the values of `patternProperties`, which TypeScript can't tell apart. */
export function buildAdditional(
  registry: ModelRegistry,
  at: Located<JsonObject>,
  spot: SchemaSpot,
): ObjectShape["additional"] {
  const patterns = entriesAt(at, "patternProperties").map(([, schema]) =>
    buildSchema(registry, schema, innerSpot(spot)),
  );
  const additional = childAt(at, "additionalProperties");
  const plain = isAnything(additional) ? true : additional?.value;
  if (typeof plain !== "object" || additional === undefined)
    return patterns.length === 0
      ? booleanOf(plain)
      : orUnknown(patterns, plain);
  return unionOf([
    ...patterns,
    buildSchema(registry, additional, innerSpot(spot)),
  ]);
}

function isAnything(additional: Located | undefined): boolean {
  return (
    isObject(additional?.value) && Object.keys(additional.value).length === 0
  );
}

function booleanOf(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

function orUnknown(
  patterns: readonly Schema[],
  additional: unknown,
): Schema | boolean | undefined {
  return additional === true ? true : unionOf(patterns);
}

function unionOf(members: readonly Schema[]): Schema | undefined {
  const [first] = members;
  if (members.length < 2 || first === undefined) return first;
  const place = { ...first.source, value: true };
  const base = emptyBase(place);
  return { kind: "union", members, discriminator: undefined, ...base };
}
