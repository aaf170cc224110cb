import { InvalidInput } from "../invalid-input.js";
import type { ParameterStyle, StyleSettings } from "./parameter-style.js";
import { toPlainValue } from "./plain-value.js";

/** A parameter that the document describes by `content` of a JSON type: its JSON text. */
export const jsonContentStyle: ParameterStyle = (value, settings) => {
  if (value === undefined) return [];
  return whole(jsonText(value), settings);
};

/** A parameter that the document describes by `content` of another type: the text as it is given. */
export const textContentStyle: ParameterStyle = (value, settings) => {
  const plain = toPlainValue(value);
  if (plain === undefined) return [];
  if (typeof plain === "string") return whole(plain, settings);
  throw new InvalidInput("not a text; write it in its media type first");
};

function jsonText(value: unknown): string {
  const text = tryJson(value);
  if (text !== undefined) return text;
  throw new InvalidInput(`a ${typeof value} is not JSON`);
}

/** `JSON.stringify` gives `undefined` for what has no JSON form, whatever its type says. */
function tryJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    throw new InvalidInput("not JSON", { cause });
  }
}

/** One pair in a query or a cookie, the text alone in a path or a header. */
function whole(
  text: string,
  { name, encodeName, encode, inPairs }: StyleSettings,
): readonly string[] {
  return [inPairs ? `${encodeName(name)}=${encode(text)}` : encode(text)];
}
