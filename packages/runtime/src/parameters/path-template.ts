import { InvalidInput } from "../invalid-input.js";
import type { Parameter } from "../operation.js";
import { percentEncode } from "./percent-encode.js";
import { nameOf, pathText } from "./serialize-parameter.js";

/** `.`, `..` and their percent-encoded forms: a URL parser, or a server that decodes twice, would leave the route. */
const dotSegment = /^(?:\.|%2e){1,2}$/i;

/** Fills a template such as `/users/{id}`. Each value is encoded; none may be missing, empty, or a dot segment. */
export function fillPath(
  template: string,
  textOf: (name: string) => string,
): string {
  return template.split("/").map(fillSegment).join("/");

  function fillSegment(segment: string): string {
    if (!segment.includes("{")) return segment;
    const filled = segment.replace(/\{([^{}]*)\}/g, (_, name: string) =>
      textOf(name),
    );
    if (dotSegment.test(filled)) {
      throw new InvalidInput(
        `path segment ${JSON.stringify(segment)} would become ${JSON.stringify(filled)}, which leaves the route`,
      );
    }
    return filled;
  }
}

/** The text of one path parameter, checked. */
export function safePathText(parameter: Parameter, value: unknown): string {
  const text = pathText(parameter, value);
  if (text === undefined) {
    throw new InvalidInput(`${nameOf(parameter)} is missing`);
  }
  if (isEmpty(parameter, text)) {
    throw new InvalidInput(`${nameOf(parameter)} is empty`);
  }
  if (typeof value === "string" && dotSegment.test(value)) {
    throw new InvalidInput(
      `${nameOf(parameter)} is a dot segment, which leaves the route`,
    );
  }
  return text;
}

function isEmpty(parameter: Parameter, text: string): boolean {
  switch (parameter.style) {
    case "label":
      return text === ".";
    case "matrix":
      return text === "" || text === `;${percentEncode(parameter.name)}`;
    default:
      return text === "";
  }
}
