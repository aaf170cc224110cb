import type { CallContext } from "../call-context.js";
import { addCookies, setHeader } from "../headers.js";
import { InvalidInput } from "../invalid-input.js";
import type { Operation, Parameter, ParameterLocation } from "../operation.js";
import { fillPath, safePathText } from "./path-template.js";
import { headerText, nameOf, queryPairs } from "./serialize-parameter.js";

/** An operation's input by key. */
type Input = ReadonlyMap<string, unknown>;

/** Where parameters are written, and what they are written from. Every function here throws `InvalidInput`. */
export interface ParameterSource {
  readonly operation: Operation;
  readonly input: Input;
  readonly context: CallContext;
}

/** The path with its parameters filled in. */
export function writePath(source: ParameterSource): string {
  const parameters = parametersIn(source, "path");
  return fillPath(source.operation.path, (name) => {
    const parameter = parameters.find((candidate) => candidate.name === name);
    if (parameter === undefined) {
      throw new InvalidInput(`{${name}} in the path is not a parameter`);
    }
    return noted(
      source,
      parameter,
      safePathText(parameter, valueOf(source, parameter)),
    );
  });
}

/** Encoded `name=value` pairs in the order of the document. */
export function writeQuery(source: ParameterSource): readonly string[] {
  return parametersIn(source, "query").flatMap((parameter) => {
    if (parameter.secret) source.context.secrets.addQueryName(parameter.name);
    const pairs = queryPairs(parameter, valueOf(source, parameter));
    return checked(source, parameter, pairs);
  });
}

export function writeHeaders(source: ParameterSource, headers: Headers): void {
  for (const parameter of parametersIn(source, "header")) {
    const text = headerText(parameter, valueOf(source, parameter));
    const texts = text === undefined ? [] : [text];
    for (const value of checked(source, parameter, texts)) {
      setHeader(headers, parameter.name, value);
    }
  }
}

/** Several pairs in one `Cookie` are apart by `; `, whatever the style says (RFC 6265, section 4.2.1). */
export function writeCookies(source: ParameterSource, headers: Headers): void {
  for (const parameter of parametersIn(source, "cookie")) {
    const pairs = queryPairs(parameter, valueOf(source, parameter));
    addCookies(headers, checked(source, parameter, pairs));
  }
}

function parametersIn(
  { operation }: ParameterSource,
  location: ParameterLocation,
): readonly Parameter[] {
  return (operation.parameters ?? []).filter(
    (parameter) => parameter.in === location,
  );
}

function valueOf({ input }: ParameterSource, parameter: Parameter): unknown {
  return input.get(parameter.key ?? parameter.name);
}

function checked(
  source: ParameterSource,
  parameter: Parameter,
  texts: readonly string[],
): readonly string[] {
  if (parameter.required && valueOf(source, parameter) === undefined) {
    throw new InvalidInput(`${nameOf(parameter)} is missing`);
  }
  for (const text of texts) noted(source, parameter, text);
  return texts;
}

/** A secret parameter is remembered as it was given and as it is sent. */
function noted(
  source: ParameterSource,
  parameter: Parameter,
  text: string,
): string {
  if (!parameter.secret) return text;
  const { secrets } = source.context;
  secrets.add(text.slice(text.indexOf("=") + 1));
  const value = valueOf(source, parameter);
  if (typeof value === "string") secrets.add(value);
  return text;
}
