import type { Json, Schema } from "../../model/api-model.js";
import { isSampleList, isSampleObject } from "./sample.js";
import type { Sample } from "./sample.js";

type Constraints = Schema["constraints"];

export interface Range {
  readonly minimum: number;
  readonly maximum: number;
  readonly minimumExcluded: boolean;
  readonly maximumExcluded: boolean;
  readonly multipleOf: number | undefined;
}

/** The number a keyword holds. */
export function numberOf(
  constraints: Constraints,
  keyword: string,
): number | undefined {
  const value = constraints[keyword];
  return typeof value === "number" ? value : undefined;
}

/** The bounds of a number, in either dialect: `exclusiveMinimum` is `true` beside a `minimum` in 3.0, and a number of its own in 3.1. */
export function rangeOf(constraints: Constraints): Range {
  const low = numberOf(constraints, "minimum") ?? -Infinity;
  const high = numberOf(constraints, "maximum") ?? Infinity;
  const above = numberOf(constraints, "exclusiveMinimum") ?? -Infinity;
  const below = numberOf(constraints, "exclusiveMaximum") ?? Infinity;
  return {
    minimum: Math.max(low, above),
    maximum: Math.min(high, below),
    minimumExcluded:
      above >= low && above > -Infinity
        ? true
        : constraints["exclusiveMinimum"] === true,
    maximumExcluded:
      below <= high && below < Infinity
        ? true
        : constraints["exclusiveMaximum"] === true,
    multipleOf: numberOf(constraints, "multipleOf"),
  };
}

export function isInRange(value: number, range: Range): boolean {
  if (value < range.minimum || value > range.maximum) return false;
  if (range.minimumExcluded && value === range.minimum) return false;
  if (range.maximumExcluded && value === range.maximum) return false;
  return range.multipleOf === undefined || isMultiple(value, range.multipleOf);
}

/** Whether a value that is of the schema's type also keeps its constraints and its format. JSON Schema 2020-12 Validation, section 6. */
export function keepsConstraints(value: Sample, schema: Schema): boolean {
  const { constraints } = schema;
  if (typeof value === "number") return isInRange(value, rangeOf(constraints));
  if (typeof value === "string")
    return (
      isLengthAllowed(value, constraints) &&
      matchesPattern(value, constraints["pattern"]) &&
      (schema.kind !== "string" || matchesFormat(value, schema.format))
    );
  if (isSampleList(value)) return isListAllowed(value, constraints);
  if (!isSampleObject(value)) return true;
  const size = Object.keys(value).length;
  return (
    size >= (numberOf(constraints, "minProperties") ?? 0) &&
    size <= (numberOf(constraints, "maxProperties") ?? Infinity)
  );
}

function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-9;
}

/** Lengths count code points, as JSON Schema does. */
function isLengthAllowed(text: string, constraints: Constraints): boolean {
  const length = Array.from(text).length;
  return (
    length >= (numberOf(constraints, "minLength") ?? 0) &&
    length <= (numberOf(constraints, "maxLength") ?? Infinity)
  );
}

/** A pattern that JavaScript cannot read is taken as kept. */
function matchesPattern(text: string, pattern: Json | undefined): boolean {
  if (typeof pattern !== "string") return true;
  const expression = readPattern(pattern);
  return expression === undefined || expression.test(text);
}

/** JSON Schema patterns are ECMA-262 with the flag `u`; many documents rely on its absence. */
function readPattern(pattern: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      continue;
    }
  }
  return undefined;
}

const formats: { readonly [format: string]: RegExp } = {
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i,
  date: /^\d{4}-\d\d-\d\d$/,
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  email: /^[^@\s]+@[^@\s]+$/,
  uri: /^[a-z][a-z\d+.-]*:\S+$/i,
  ipv4: /^(\d{1,3}\.){3}\d{1,3}$/,
};

/** Only for the formats that validators commonly check. */
function matchesFormat(text: string, format: string | undefined): boolean {
  return format === undefined || (formats[format]?.test(text) ?? true);
}

function isListAllowed(
  items: readonly Sample[],
  constraints: Constraints,
): boolean {
  if (items.length < (numberOf(constraints, "minItems") ?? 0)) return false;
  if (items.length > (numberOf(constraints, "maxItems") ?? Infinity))
    return false;
  if (constraints["uniqueItems"] !== true) return true;
  return (
    new Set(items.map((item) => JSON.stringify(item))).size === items.length
  );
}
