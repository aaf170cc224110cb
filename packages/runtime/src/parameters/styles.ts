import { InvalidInput } from "../invalid-input.js";
import type { Encode } from "./percent-encode.js";
import type { PlainMap, PlainValue } from "./plain-value.js";

/** The tables of OpenAPI 3.1.1, section 4.8.12.5, one function per family of styles. */
export interface StyleSettings {
  readonly name: string;
  readonly explode: boolean;
  readonly encodeName: Encode;
  readonly encode: Encode;
}

/** `blue,black`, `R,100,G,200`, or exploded `R=100,G=200`. */
export function simpleText(value: PlainValue, settings: StyleSettings): string {
  return joined(value, settings, ",");
}

/** `.blue,black`, or exploded `.blue.black`, `.R=100.G=200`. */
export function labelText(value: PlainValue, settings: StyleSettings): string {
  return `.${joined(value, settings, settings.explode ? "." : ",")}`;
}

/** `;color=blue,black`, or exploded `;color=blue;color=black`, `;R=100;G=200`. An empty text is `;color`. */
export function matrixText(value: PlainValue, settings: StyleSettings): string {
  return formPairs(value, settings, ",")
    .map((pair) => `;${pair.endsWith("=") ? pair.slice(0, -1) : pair}`)
    .join("");
}

/** `name=value` pairs. Not exploded, a list is one pair with its items between `delimiter`s; an empty one is no pair. */
export function formPairs(
  value: PlainValue,
  settings: StyleSettings,
  delimiter: string,
): readonly string[] {
  const { name, explode, encodeName, encode } = settings;
  const label = encodeName(name);
  if (typeof value === "string") return [`${label}=${encode(value)}`];
  if (explode) {
    return isList(value)
      ? value.map((item) => `${label}=${encode(leaf(item))}`)
      : namedLeaves(value, settings);
  }
  const text = joined(value, settings, delimiter);
  return text === "" && Object.keys(value).length === 0
    ? []
    : [`${label}=${text}`];
}

/**
 * `color[R]=100&color[G]=200`, brackets recursively. OpenAPI leaves the rest open: a list of texts repeats its key,
 * a list of anything else is numbered.
 */
export function deepObjectPairs(
  value: PlainValue,
  settings: StyleSettings,
): readonly string[] {
  const { name, encodeName, encode } = settings;
  if (typeof value === "string")
    return [`${encodeName(name)}=${encode(value)}`];
  if (isList(value) && value.every((item) => typeof item === "string")) {
    return value.map((item) => `${encodeName(name)}=${encode(item)}`);
  }
  return Object.entries(value).flatMap(([key, item]: [string, PlainValue]) =>
    deepObjectPairs(item, { ...settings, name: `${name}[${key}]` }),
  );
}

function joined(
  value: PlainValue,
  settings: StyleSettings,
  delimiter: string,
): string {
  const { explode, encode } = settings;
  if (typeof value === "string") return encode(value);
  if (isList(value)) {
    return value.map((item) => encode(leaf(item))).join(delimiter);
  }
  if (explode) return namedLeaves(value, settings).join(delimiter);
  return Object.entries(value)
    .flatMap(([key, item]) => [encode(key), encode(leaf(item))])
    .join(delimiter);
}

function namedLeaves(
  value: PlainMap,
  { encodeName, encode }: StyleSettings,
): readonly string[] {
  return Object.entries(value).map(
    ([key, item]) => `${encodeName(key)}=${encode(leaf(item))}`,
  );
}

function leaf(value: PlainValue): string {
  if (typeof value === "string") return value;
  throw new InvalidInput(
    "a value within a value has no form in this style; OpenAPI has `deepObject` and `content` for that",
  );
}

function isList(
  value: readonly PlainValue[] | PlainMap,
): value is readonly PlainValue[] {
  return Array.isArray(value);
}
