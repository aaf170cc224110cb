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
    case "object":
      return value === null ? undefined : plainObject(value);
    case "function":
    case "symbol":
      throw new InvalidInput(`a ${typeof value} cannot be sent`);
    case "number":
      if (Number.isFinite(value)) return String(value);
      throw new InvalidInput(`${value} is not a number that can be sent`);
    default:
      return String(value);
  }
}

function plainObject(value: object): PlainValue | undefined {
  if (Array.isArray(value)) {
    return value.map(toPlainValue).filter((item) => item !== undefined);
  }
  const name = Object.prototype.toString.call(value).slice(8, -1);
  if ("toJSON" in value && typeof value.toJSON === "function") {
    const json: unknown = Reflect.apply(value.toJSON, value, []);
    if (name !== "Date" || json !== null) return toPlainValue(json);
    throw new InvalidInput("an invalid Date cannot be sent");
  }
  // Whatever its class, it is not one of the platform's.
  if (name === "Object") return plainMap(value);
  throw new InvalidInput(`a ${name} cannot be sent as a parameter`);
}

function plainMap(value: object): PlainMap {
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const plain = toPlainValue(item);
    return plain === undefined ? [] : [[key, plain] as const];
  });
  return Object.fromEntries(entries);
}
