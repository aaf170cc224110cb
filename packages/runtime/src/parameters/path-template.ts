import { InvalidInput } from "../invalid-input.js";
import type { Parameter } from "../operation.js";
import { percentEncode } from "./percent-encode.js";
import { nameOf, serializeParameter } from "./serialize-parameter.js";

/** `.`, `..` and their percent-encoded forms: a URL parser, or a server that decodes twice, would leave the route. */
const dotSegment = /^(?:\.|%2e){1,2}$/i;

/** Fills a template such as `/users/{id}`. */
export function fillPath(
  template: string,
  textOf: (name: string) => string,
): string {
  return template.replace(/\{([^{}]*)\}/g, (_, name: string) => textOf(name));
}

/** The text of one path parameter, encoded; refused where it is missing, empty, or would leave the route. */
export function safePathText(parameter: Parameter, value: unknown): string {
  const text = serializeParameter(parameter, value).join("");
  const given = typeof value === "string" ? value : text;
  const problem =
    value === undefined || value === null
      ? "is missing"
      : isEmpty(parameter, given, text)
        ? "is empty"
        : dotSegment.test(given) || dotSegment.test(text)
          ? "is a dot segment, which leaves the route"
          : undefined;
  if (problem === undefined) return text;
  throw new InvalidInput(`${nameOf(parameter)} ${problem}`);
}

/** Style `matrix` writes a name even where there is nothing behind it. */
function isEmpty({ name }: Parameter, given: string, text: string): boolean {
  return given === "" || text === "" || text === `;${percentEncode(name)}`;
}
