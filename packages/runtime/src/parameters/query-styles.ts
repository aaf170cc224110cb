import type { ParameterStyle, StyleSettings } from "./parameter-style.js";
import { toPlainValue } from "./plain-value.js";
import type { PlainValue } from "./plain-value.js";
import { delimitedPairs, isList } from "./simple-style.js";

/** `color=blue%20black`. */
export const spaceDelimitedStyle: ParameterStyle = (value, settings) =>
  delimitedPairs(value, settings, "%20");

/** `color=blue%7Cblack`. */
export const pipeDelimitedStyle: ParameterStyle = (value, settings) =>
  delimitedPairs(value, settings, "%7C");

/**
 * `color[R]=100&color[G]=200`, brackets recursively. OpenAPI leaves the rest open: a list of texts repeats its key,
 * a list of anything else is numbered.
 */
export const deepObjectStyle: ParameterStyle = (value, settings) => {
  const plain = toPlainValue(value);
  return plain === undefined ? [] : deepPairs(plain, settings);
};

function deepPairs(
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
    deepPairs(item, { ...settings, name: `${name}[${key}]` }),
  );
}
