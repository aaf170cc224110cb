import type { HeaderKind, ResponseContent } from "../operation.js";

/** The declared headers that came, parsed, by their name in the document. One that is not of its kind is left out. */
export function declaredHeaders(
  declared: ResponseContent,
  headers: Headers,
): object {
  const entries = Object.entries(declared.headers ?? {}).flatMap(
    ([name, kind]) => {
      const text = headers.get(name);
      const value = text === null ? undefined : parseHeader(text, kind);
      return value === undefined ? [] : [[name, value] as const];
    },
  );
  return Object.fromEntries(entries);
}

function parseHeader(text: string, kind: HeaderKind): unknown {
  switch (kind) {
    case "string":
      return text;
    case "number":
      return parseNumber(text);
    case "boolean":
      return parseBoolean(text);
    case "json":
      return parseJson(text);
  }
}

function parseNumber(text: string): number | undefined {
  const value = Number(text);
  return text.trim() === "" || Number.isNaN(value) ? undefined : value;
}

function parseBoolean(text: string): boolean | undefined {
  switch (text.trim().toLowerCase()) {
    case "true":
      return true;
    case "false":
      return false;
    default:
      return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
