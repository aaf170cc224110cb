import { InvalidInput } from "../invalid-input.js";

/** What a parameter's value comes down to: texts, lists and maps of them. */
export type PlainValue = string | readonly PlainValue[] | PlainMap;

export interface PlainMap {
  readonly [key: string]: PlainValue;
}

/**
 * Dates become ISO 8601, numbers and booleans their JSON text; whatever has a `toJSON` is what that gives.
 * `undefined` and `null` are absent, also within lists and maps. What has no plain form is refused.
 */
export function toPlainValue(value: unknown): PlainValue | undefined {
  switch (typeof value) {
    case "undefined":
      return undefined;
    case "string":
      return value;
    case "boolean":
    case "bigint":
      return String(value);
    case "number":
      return plainNumber(value);
    case "object":
      return value === null ? undefined : plainObject(value);
    default:
      throw new InvalidInput(`a ${typeof value} cannot be sent`);
  }
}

function plainNumber(value: number): string {
  if (Number.isFinite(value)) return String(value);
  throw new InvalidInput(`${value} is not a number that can be sent`);
}

function plainObject(value: object): PlainValue | undefined {
  if (value instanceof Date) return plainDate(value);
  if (Array.isArray(value)) return plainList(value);
  if ("toJSON" in value && typeof value.toJSON === "function") {
    const json: unknown = Reflect.apply(value.toJSON, value, []);
    return toPlainValue(json);
  }
  if (isMap(value)) return plainMap(value);
  const name = value.constructor.name;
  throw new InvalidInput(`a ${name} cannot be sent as a parameter`);
}

function plainDate(value: Date): string {
  if (Number.isNaN(value.getTime())) {
    throw new InvalidInput("an invalid Date cannot be sent");
  }
  return value.toISOString();
}

function plainList(values: readonly unknown[]): readonly PlainValue[] {
  return values.map(toPlainValue).filter((item) => item !== undefined);
}

/** A plain object: whatever its class, it is not one of the platform's. */
function isMap(value: object): boolean {
  return Object.prototype.toString.call(value) === "[object Object]";
}

function plainMap(value: object): PlainMap {
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const plain = toPlainValue(item);
    return plain === undefined ? [] : [[key, plain] as const];
  });
  return Object.fromEntries(entries);
}
