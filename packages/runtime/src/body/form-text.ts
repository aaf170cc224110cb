import { InvalidInput } from "../invalid-input.js";
import type { Encoding, Parameter, RequestMedia } from "../operation.js";
import { percentEncode } from "../parameters/percent-encode.js";
import { toPlainValue } from "../parameters/plain-value.js";
import { serializeParameter } from "../parameters/serialize-parameter.js";
import { wellFormed } from "./well-formed.js";

/**
 * `application/x-www-form-urlencoded`. A property whose encoding names a style is written in it; else lists repeat their name
 * and objects are JSON (OpenAPI 3.1.1, section 4.8.15.1).
 */
export function formText(body: object, media: RequestMedia): string {
  return Object.entries(body)
    .flatMap(([name, value]: [string, unknown]) =>
      propertyPairs(name, value, media.encoding?.[name]),
    )
    .map((pair) => pair.replaceAll("%20", "+"))
    .join("&");
}

function propertyPairs(
  name: string,
  value: unknown,
  encoding: Encoding | undefined,
): readonly string[] {
  if (encoding !== undefined && hasStyle(encoding)) {
    return serializeParameter(asParameter(name, encoding), value);
  }
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items
    .map((item) => fieldText(name, item))
    .filter((text) => text !== undefined)
    .map((text) => `${percentEncode(name)}=${percentEncode(text)}`);
}

function hasStyle(encoding: Encoding): boolean {
  return (
    encoding.style !== undefined ||
    encoding.explode !== undefined ||
    encoding.allowReserved !== undefined
  );
}

function asParameter(name: string, encoding: Encoding): Parameter {
  const { style, explode, allowReserved } = encoding;
  return {
    name,
    in: "query",
    ...(style === undefined ? {} : { style }),
    ...(explode === undefined ? {} : { explode }),
    ...(allowReserved === undefined ? {} : { allowReserved }),
  };
}

/** A text as it is, anything with parts as JSON, `undefined` for what is absent. */
export function fieldText(name: string, value: unknown): string | undefined {
  const plain = explainField(name, value);
  if (plain === undefined || typeof plain === "string") return plain;
  return JSON.stringify(value);
}

function explainField(name: string, value: unknown) {
  try {
    const plain = toPlainValue(value);
    return typeof plain === "string" ? wellFormed(plain) : plain;
  } catch (cause) {
    if (!(cause instanceof InvalidInput)) throw cause;
    throw new InvalidInput(
      `body property ${JSON.stringify(name)}: ${cause.message}`,
      { cause },
    );
  }
}
