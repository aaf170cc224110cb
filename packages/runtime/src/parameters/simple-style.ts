import { InvalidInput } from "../invalid-input.js";
import type { ParameterStyle, StyleSettings } from "./parameter-style.js";
import { toPlainValue } from "./plain-value.js";
import type { PlainMap, PlainValue } from "./plain-value.js";

/** `blue,black`, `R,100,G,200`, or exploded `R=100,G=200`. */
export const simpleStyle: ParameterStyle = (value, settings) => {
  const plain = toPlainValue(value);
  return plain === undefined ? [] : [joined(plain, settings, ",")];
};

/** `name=value` pairs: `color=blue,black`, exploded `color=blue&color=black` and `R=100&G=200`. Of an empty list or map there are none. */
export const formStyle: ParameterStyle = (value, settings) =>
  delimitedPairs(value, settings, ",");

/** Not exploded, a list or a map is one pair with its items between `delimiter`s. */
export function delimitedPairs(
  value: unknown,
  settings: StyleSettings,
  delimiter: string,
): readonly string[] {
  const plain = toPlainValue(value);
  if (plain === undefined) return [];
  const label = settings.encodeName(settings.name);
  if (typeof plain !== "string") {
    if (settings.explode) return explodedPairs(plain, settings, label);
    if (Object.keys(plain).length === 0) return [];
  }
  return [`${label}=${joined(plain, settings, delimiter)}`];
}

function explodedPairs(
  value: readonly PlainValue[] | PlainMap,
  settings: StyleSettings,
  label: string,
): readonly string[] {
  return isList(value)
    ? value.map((item) => `${label}=${settings.encode(leaf(item))}`)
    : namedLeaves(value, settings);
}

/** The items of a list or a map in one text. */
export function joined(
  value: PlainValue,
  settings: StyleSettings,
  delimiter: string,
): string {
  const { explode, encode } = settings;
  if (typeof value === "string") return encode(value);
  const items = isList(value)
    ? value.map((item) => encode(leaf(item)))
    : explode
      ? namedLeaves(value, settings)
      : Object.entries(value).flatMap(([key, item]) => [
          encode(key),
          encode(leaf(item)),
        ]);
  return items.join(delimiter);
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

export function isList(
  value: readonly PlainValue[] | PlainMap,
): value is readonly PlainValue[] {
  return Array.isArray(value);
}
