import type {
  Direction,
  Json,
  Property,
  Schema,
} from "../../model/api-model.js";
import { keepsConstraints } from "./constraints.js";
import type { ModelIndex } from "./model-index.js";
import {
  isSampleList,
  isSampleObject,
  objectOf,
  sampleBytes,
} from "./sample.js";
import type { Sample, SampleObject } from "./sample.js";

/** What a value is held against. */
export interface Fitting {
  readonly models: ModelIndex;
  readonly direction: Direction;
}

type Kind<Name extends Schema["kind"]> = Schema & { readonly kind: Name };

/** Deeper than this, a value is taken for one that does not fit; it also ends circles of references. */
const deepest = 64;

/**
 * An example made to fit its schema: without the properties that this direction leaves out and those that the schema does not declare.
 * `undefined` where it breaks the schema in any other way, as examples in documents often do.
 */
export function fitExample(
  example: Json,
  schema: Schema,
  fitting: Fitting,
): Sample | undefined {
  return fit(example, schema, { ...fitting, depth: 0 });
}

interface Place extends Fitting {
  readonly depth: number;
}

function fit(value: Json, schema: Schema, above: Place): Sample | undefined {
  if (above.depth > deepest) return undefined;
  const place = { ...above, depth: above.depth + 1 };
  if (value === null && schema.nullable) return null;
  const fitted = fitKind(value, schema, place);
  if (fitted === undefined || !keepsConstraints(fitted, schema))
    return undefined;
  return fitted;
}

function fitKind(
  value: Json,
  schema: Schema,
  place: Place,
): Sample | undefined {
  switch (schema.kind) {
    case "reference": {
      const model = place.models.get(schema.model);
      return model && fit(value, model.schema, place);
    }
    case "array":
      return isSampleList(value)
        ? fitItems(value, () => schema.items, place)
        : undefined;
    case "tuple":
      return fitTuple(value, schema, place);
    case "object":
      return fitObject(value, schema, place);
    case "union":
      return fitUnion(value, schema, place);
    case "intersection":
      return fitIntersection(value, schema, place);
    case "unknown":
      return value;
    case "binary":
      return typeof value === "string" ? sampleBytes(value) : undefined;
    default:
      return isScalarOf(value, schema) ? value : undefined;
  }
}

function isScalarOf(
  value: Json,
  schema: Kind<
    | "string"
    | "number"
    | "integer"
    | "boolean"
    | "null"
    | "enum"
    | "const"
    | "never"
  >,
): boolean {
  switch (schema.kind) {
    case "integer":
      return Number.isInteger(value);
    case "null":
      return value === null;
    case "enum":
      return schema.values.some((one) => one === value);
    case "const":
      return JSON.stringify(value) === JSON.stringify(schema.value);
    case "never":
      return false;
    default:
      return typeof value === schema.kind;
  }
}

function fitItems(
  values: readonly Json[],
  schemaAt: (index: number) => Schema | undefined,
  place: Place,
): Sample[] | undefined {
  const items: Sample[] = [];
  for (const [index, value] of values.entries()) {
    const schema = schemaAt(index);
    const item = schema && fit(value, schema, place);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function fitTuple(
  value: Json,
  schema: Kind<"tuple">,
  place: Place,
): Sample | undefined {
  if (!isJsonList(value) || value.length < schema.minItems) return undefined;
  return fitItems(value, (index) => schema.items[index] ?? schema.rest, place);
}

function fitObject(
  value: Json,
  schema: Kind<"object">,
  place: Place,
): SampleObject | undefined {
  if (!isJsonObject(value)) return undefined;
  const declared = new Map(schema.properties.map((one) => [one.name, one]));
  const entries: [string, Sample][] = [];
  for (const [name, json] of Object.entries(value)) {
    const property = declared.get(name);
    if (property && !isSent(property, place.direction)) continue;
    const wanted = property ? property.schema : schema.additional;
    if (wanted === undefined || wanted === false) continue;
    const fitted = wanted === true ? json : fit(json, wanted, place);
    if (fitted === undefined) return undefined;
    entries.push([name, fitted]);
  }
  const present = new Set(entries.map(([name]) => name));
  const complete = schema.properties.every(
    (one) =>
      !one.required || present.has(one.name) || !isSent(one, place.direction),
  );
  return complete ? objectOf(entries) : undefined;
}

/** Whether values of this direction hold the property. */
export function isSent(property: Property, direction: Direction): boolean {
  return direction === "input" ? !property.readOnly : !property.writeOnly;
}

/** Of the members that fit, the one that keeps most of the value: a member drops the properties it does not declare. */
function fitUnion(
  value: Json,
  schema: Kind<"union">,
  place: Place,
): Sample | undefined {
  let best: Sample | undefined;
  for (const [index, member] of schema.members.entries()) {
    if (!isNamed(value, schema, index)) continue;
    const fitted = fit(value, member, place);
    if (
      fitted !== undefined &&
      (best === undefined || sizeOf(fitted) > sizeOf(best))
    )
      best = fitted;
  }
  return best;
}

/** Whether the discriminator, where there is one, allows the member for this value. */
function isNamed(value: Json, union: Kind<"union">, index: number): boolean {
  const { discriminator } = union;
  if (discriminator === undefined || !isJsonObject(value)) return true;
  const name = value[discriminator.property];
  const names = discriminator.values[index];
  return (
    names === undefined || (typeof name === "string" && names.includes(name))
  );
}

function fitIntersection(
  value: Json,
  schema: Kind<"intersection">,
  place: Place,
): Sample | undefined {
  let whole: Sample | undefined;
  for (const member of schema.members) {
    const fitted = fit(value, member, place);
    if (fitted === undefined) return undefined;
    whole =
      isSampleObject(whole) && isSampleObject(fitted)
        ? { ...whole, ...fitted }
        : fitted;
  }
  return whole;
}

function sizeOf(sample: Sample): number {
  if (isSampleObject(sample)) return Object.keys(sample).length + 1;
  return isSampleList(sample) ? sample.length + 1 : 1;
}

function isJsonList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isJsonObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !isJsonList(value);
}
