import { InvalidInput } from "../invalid-input.js";
import type { Parameter } from "../operation.js";
import { percentEncode, percentEncodeReserved } from "./percent-encode.js";
import { formStyle, simpleStyle } from "./simple-style.js";

/** A value in the parameter's style: pairs for a query or a cookie, one text for a path or a header; nothing where it is absent. */
export function serializeParameter(
  parameter: Parameter,
  value: unknown,
): readonly string[] {
  const { name, allowReserved } = parameter;
  const inPairs = parameter.in === "query" || parameter.in === "cookie";
  const style = parameter.style ?? (inPairs ? formStyle : simpleStyle);
  const inHeader = parameter.in === "header";
  // Elsewhere it has no meaning, and a slash in a path would be another endpoint (OpenAPI 3.1.1, section 4.8.12.2).
  const keeps = allowReserved && parameter.in === "query";
  const encode = keeps ? percentEncodeReserved : percentEncode;
  try {
    return style(value, {
      name,
      inPairs,
      explode: parameter.explode ?? style === formStyle,
      // RFC 9110 knows no encoding within a header.
      encodeName: inHeader ? asItIs : percentEncode,
      encode: inHeader ? asItIs : encode,
    });
  } catch (cause) {
    if (!(cause instanceof InvalidInput)) throw cause;
    throw new InvalidInput(`${nameOf(parameter)}: ${cause.message}`, { cause });
  }
}

function asItIs(text: string): string {
  return text;
}

/** `query parameter "page"`, as messages have it. */
export function nameOf(parameter: Parameter): string {
  return `${parameter.in} parameter ${JSON.stringify(parameter.name)}`;
}
