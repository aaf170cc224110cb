import type { CallContext } from "../call-context.js";
import { setHeader } from "../headers.js";
import { InvalidInput } from "../invalid-input.js";
import type { Operation, Parameter } from "../operation.js";
import { addSecretHeaders } from "../secret-headers.js";
import { fillPath, safePathText } from "./path-template.js";
import { nameOf, serializeParameter } from "./serialize-parameter.js";

/** Where parameters are written, and what they are written from. */
export interface ParameterSource {
  readonly operation: Operation;
  /** By key. */
  readonly input: object;
  readonly headers: Headers;
  readonly context: CallContext;
}

export interface WrittenParameters {
  readonly path: string;
  /** Encoded `name=value` pairs in the order of the document. */
  readonly query: readonly string[];
}

export type WriteParameters = (source: ParameterSource) => WrittenParameters;

/** Fills the path, sets headers and cookies, gives the query. Throws `InvalidInput`. */
export const writeParameters: WriteParameters = (source) => {
  const { operation, headers, context } = source;
  const inPath = new Map<string, string>();
  const query: string[] = [];
  const cookies: string[] = [];
  for (const parameter of operation.parameters?.list ?? []) {
    const { name } = parameter;
    const texts = textsOf(source, parameter);
    if (parameter.in === "path") inPath.set(name, texts.join(""));
    else if (parameter.in === "query") query.push(...texts);
    else if (parameter.in === "cookie") cookies.push(...texts);
    else {
      for (const text of texts) setHeader(headers, name, text);
      addSecretHeaders(context, [[name.toLowerCase(), texts.join("")]]);
    }
  }
  // Pairs are apart by `; `, whatever the style says (RFC 6265, section 4.2.1).
  if (cookies.length > 0) setHeader(headers, "cookie", cookies.join("; "));
  const path = fillPath(operation.path, (name) => {
    const text = inPath.get(name);
    if (text !== undefined) return text;
    throw new InvalidInput(`{${name}} in the path is not a parameter`);
  });
  return { path, query };
};

function textsOf(
  { input, context }: ParameterSource,
  parameter: Parameter,
): readonly string[] {
  const value = valueIn(input, parameter) ?? parameter.create?.();
  if (parameter.secret) context.secrets.addAll(value);
  const texts =
    parameter.in === "path"
      ? [safePathText(parameter, value)]
      : serializeParameter(parameter, value);
  if (parameter.required && value === undefined) {
    throw new InvalidInput(`${nameOf(parameter)} is missing`);
  }
  // It is no part of a header's value (RFC 9110, section 5.5), so it would not arrive.
  if (parameter.in === "header" && /^[\t ]|[\t ]$/.test(texts.join(""))) {
    throw new InvalidInput(`${nameOf(parameter)} begins or ends with a space`);
  }
  if (parameter.secret) {
    if (parameter.in === "query") context.secrets.addQueryName(parameter.name);
    for (const text of texts) {
      context.secrets.add(text.slice(text.indexOf("=") + 1));
    }
  }
  return texts;
}

function valueIn(input: object, { key, name }: Parameter): unknown {
  const own = key ?? name;
  return Object.hasOwn(input, own) ? Reflect.get(input, own) : undefined;
}
