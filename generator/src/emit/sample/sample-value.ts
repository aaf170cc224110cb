import type { Direction, Property, Schema } from "../../model/api-model.js";
import { keepsConstraints, numberOf } from "./constraints.js";
import { fitExample, isSent } from "./fit-example.js";
import type { Fitting } from "./fit-example.js";
import type { ModelIndex } from "./model-index.js";
import { sampleNumber } from "./sample-number.js";
import { sampleString } from "./sample-string.js";
import { isSampleObject, objectOf, sampleBytes } from "./sample.js";
import type { Sample, SampleObject } from "./sample.js";

export interface SampleOptions {
  /** `input`: what a request holds, so without readOnly properties. `output`: what an answer holds, so without writeOnly ones. */
  readonly direction: Direction;
  /** Optional properties too, as deep as is useful. Default false: only required ones. */
  readonly complete?: boolean;
}

type Kind<Name extends Schema["kind"]> = Schema & { readonly kind: Name };

interface Place extends Fitting {
  readonly complete: boolean;
  /** Models that are being sampled around this place. */
  readonly within: readonly string[];
}

/** Optional properties are left out below this many models within each other. */
const deepestOptional = 3;

/** Lists get no more items than this for the sake of `minItems`. */
const mostItems = 100;

/**
 * A valid, plain value for a schema, always the same one: its example where that is valid, else its default, its constant or first
 * enum value, else something by its format and bounds. Recursion ends at what may be left out.
 * `null` where no value is possible, or none could be found, as for a pattern with look-aheads and no example.
 */
export function sampleValue(
  schema: Schema,
  models: ModelIndex,
  options: SampleOptions,
): Sample {
  const { direction, complete = false } = options;
  return sample(schema, { models, direction, complete, within: [] }) ?? null;
}

function sample(schema: Schema, place: Place): Sample | undefined {
  for (const given of [schema.example, schema.default]) {
    if (given === undefined || given === null) continue;
    const fitted = fitExample(given, schema, place);
    if (fitted !== undefined) return fitted;
  }
  return sampleKind(schema, place) ?? (schema.nullable ? null : undefined);
}

function sampleKind(schema: Schema, place: Place): Sample | undefined {
  switch (schema.kind) {
    case "reference":
      return sampleReference(schema, place);
    case "string":
      return sampleString(schema);
    case "number":
    case "integer":
      return sampleNumber(schema);
    case "boolean":
      return true;
    case "null":
      return null;
    case "binary":
      return sampleBytes("content");
    case "enum":
      return schema.values[0];
    case "const":
      return schema.value;
    case "array":
      return sampleList(schema, place);
    case "tuple":
      return sampleTuple(schema, place);
    case "object":
      return sampleObject(schema, place);
    case "union":
      return sampleUnion(schema, place);
    case "intersection":
      return sampleIntersection(schema, place);
    case "unknown":
      return "value";
    case "never":
      return undefined;
  }
}

function sampleReference(
  schema: Kind<"reference">,
  place: Place,
): Sample | undefined {
  const model = place.models.get(schema.model);
  if (model === undefined || place.within.includes(schema.model))
    return undefined;
  return sample(model.schema, {
    ...place,
    within: [...place.within, schema.model],
  });
}

function sampleList(
  schema: Kind<"array">,
  place: Place,
): readonly Sample[] | undefined {
  const least = numberOf(schema.constraints, "minItems") ?? 0;
  const most = numberOf(schema.constraints, "maxItems") ?? Infinity;
  if (most < 1) return [];
  const first = sample(schema.items, place);
  if (first === undefined || least > mostItems)
    return least === 0 ? [] : undefined;
  const items = Array.from({ length: Math.max(1, least) }, (_, index) =>
    schema.constraints["uniqueItems"] === true
      ? variant(first, schema.items, index)
      : first,
  );
  return keepsConstraints(items, schema) ? items : undefined;
}

/** Another value beside `first`, for lists of unique items; `first` again where that is not simple. */
function variant(first: Sample, schema: Schema, index: number): Sample {
  if (index === 0) return first;
  if (schema.kind === "enum") return schema.values[index] ?? first;
  const step = numberOf(schema.constraints, "multipleOf") ?? 1;
  const other =
    typeof first === "number"
      ? first + index * step
      : typeof first === "string"
        ? `${first}${index + 1}`
        : first;
  return keepsConstraints(other, schema) ? other : first;
}

function sampleTuple(
  schema: Kind<"tuple">,
  place: Place,
): readonly Sample[] | undefined {
  const items: Sample[] = [];
  for (const item of schema.items) {
    const value = sample(item, place);
    if (value !== undefined) items.push(value);
    else if (items.length >= schema.minItems) return items;
    else return undefined;
  }
  return items;
}

function sampleObject(
  schema: Kind<"object">,
  place: Place,
): SampleObject | undefined {
  const entries: [string, Sample][] = [];
  for (const property of schema.properties) {
    if (!isSent(property, place.direction)) continue;
    if (!property.required && !isOptionalWanted(property, place)) continue;
    const value = sample(property.schema, place);
    if (value !== undefined) entries.push([property.name, value]);
    else if (property.required) return undefined;
  }
  const missing = wantedSize(schema, place) - entries.length;
  return objectOf([...entries, ...further(schema, missing, place)]);
}

function isOptionalWanted(property: Property, place: Place): boolean {
  return (
    place.complete &&
    place.within.length <= deepestOptional &&
    !property.schema.deprecated
  );
}

function wantedSize(schema: Kind<"object">, place: Place): number {
  const least = numberOf(schema.constraints, "minProperties") ?? 0;
  const isMap = schema.properties.length === 0;
  return place.complete && isMap ? Math.max(1, least) : least;
}

/** As many properties as are missing to `minProperties`: optional ones, then undeclared ones. */
function* further(
  schema: Kind<"object">,
  missing: number,
  place: Place,
): Iterable<[string, Sample]> {
  let left = Math.min(missing, mostItems);
  if (left <= 0) return;
  for (const property of schema.properties) {
    if (property.required || place.complete || left === 0) continue;
    if (!isSent(property, place.direction)) continue;
    const value = sample(property.schema, place);
    if (value === undefined) continue;
    yield [property.name, value];
    left -= 1;
  }
  const { additional } = schema;
  if (additional === undefined || additional === false) return;
  const value = additional === true ? "value" : sample(additional, place);
  for (let index = 0; value !== undefined && index < left; index++)
    yield [index === 0 ? "key" : `key${index + 1}`, value];
}

function sampleUnion(schema: Kind<"union">, place: Place): Sample | undefined {
  for (const [index, member] of schema.members.entries()) {
    const value = sample(member, place);
    if (value === undefined) continue;
    return isSampleObject(value) ? named(value, schema, index) : value;
  }
  return undefined;
}

/** With the discriminator's value for this member of the union. */
function named(
  value: SampleObject,
  schema: Kind<"union">,
  index: number,
): SampleObject {
  const { discriminator } = schema;
  const names = discriminator?.values[index];
  const name = names?.[0];
  if (discriminator === undefined || names === undefined || name === undefined)
    return value;
  const present = value[discriminator.property];
  if (typeof present === "string" && names.includes(present)) return value;
  return { ...value, [discriminator.property]: name };
}

/** Objects are joined; of other members, the first value that all of them take. */
function sampleIntersection(
  schema: Kind<"intersection">,
  place: Place,
): Sample | undefined {
  const members = schema.members.filter(({ kind }) => kind !== "unknown");
  const values: Sample[] = [];
  for (const member of members) {
    const value = sample(member, place);
    if (value === undefined) return undefined;
    values.push(value);
  }
  const objects = values.filter(isSampleObject);
  if (objects.length > 0)
    return objectOf(objects.flatMap((one) => Object.entries(one)));
  const listed = members.flatMap((member) => listedValues(member, place));
  const common = [...values.filter(isScalar), ...listed].find((value) =>
    members.every((member) => fitExample(value, member, place) !== undefined),
  );
  return common ?? values[0];
}

type Scalar = string | number | boolean;

function isScalar(value: Sample): value is Scalar {
  return typeof value !== "object";
}

/** The values of an enum, also of one with a name. */
function listedValues(schema: Schema, place: Place): readonly Scalar[] {
  if (schema.kind === "enum") return schema.values;
  if (schema.kind !== "reference") return [];
  const named = place.models.get(schema.model)?.schema;
  return named?.kind === "enum" ? named.values : [];
}
