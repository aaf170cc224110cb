import { InvalidInput } from "../invalid-input.js";
import type { Parameter } from "../operation.js";
import { isJsonType } from "../media-type.js";
import { percentEncode, percentEncodeReserved } from "./percent-encode.js";
import { toPlainValue } from "./plain-value.js";
import type { PlainValue } from "./plain-value.js";
import {
  deepObjectPairs,
  formPairs,
  labelText,
  matrixText,
  simpleText,
} from "./styles.js";
import type { StyleSettings } from "./styles.js";

/** The text that takes the place of `{name}`, or `undefined` where the value is absent. */
export function pathText(
  parameter: Parameter,
  value: unknown,
): string | undefined {
  const plain = plainValueOf(parameter, value);
  if (plain === undefined) return undefined;
  const settings = settingsOf(parameter);
  switch (parameter.style) {
    case "label":
      return labelText(plain, settings);
    case "matrix":
      return matrixText(plain, settings);
    default:
      return simpleText(plain, settings);
  }
}

/** Encoded `name=value` pairs, none where the value is absent. */
export function queryPairs(
  parameter: Parameter,
  value: unknown,
): readonly string[] {
  const plain = plainValueOf(parameter, value);
  if (plain === undefined) return [];
  const settings = settingsOf(parameter);
  switch (parameter.style) {
    case "deepObject":
      return deepObjectPairs(plain, settings);
    case "spaceDelimited":
      return formPairs(plain, settings, "%20");
    case "pipeDelimited":
      return formPairs(plain, settings, "%7C");
    default:
      return formPairs(plain, settings, ",");
  }
}

/** A header's value, not percent-encoded: RFC 9110 knows no such encoding. */
export function headerText(
  parameter: Parameter,
  value: unknown,
): string | undefined {
  const plain = plainValueOf(parameter, value);
  if (plain === undefined) return undefined;
  const asIs = (text: string): string => text;
  return simpleText(plain, {
    ...settingsOf(parameter),
    encodeName: asIs,
    encode: asIs,
  });
}

function settingsOf(parameter: Parameter): StyleSettings {
  const inForm =
    parameter.style === undefined
      ? parameter.in === "query" || parameter.in === "cookie"
      : parameter.style === "form";
  return {
    name: parameter.name,
    explode: parameter.explode ?? inForm,
    encodeName: percentEncode,
    encode: parameter.allowReserved ? percentEncodeReserved : percentEncode,
  };
}

function plainValueOf(
  parameter: Parameter,
  value: unknown,
): PlainValue | undefined {
  try {
    if (parameter.content === undefined || !isJsonType(parameter.content)) {
      return toPlainValue(value);
    }
    return value === undefined ? undefined : JSON.stringify(value);
  } catch (cause) {
    const reason = cause instanceof InvalidInput ? cause.message : "not JSON";
    throw new InvalidInput(`${nameOf(parameter)}: ${reason}`, { cause });
  }
}

/** `query parameter "page"`, as messages have it. */
export function nameOf(parameter: Parameter): string {
  return `${parameter.in} parameter ${JSON.stringify(parameter.name)}`;
}
