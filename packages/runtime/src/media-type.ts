/** RFC 9110, section 8.3.1: the type in lower case, and its parameters. */
export interface MediaType {
  /** `application/json`, or a range such as `image/*`. */
  readonly essence: string;
  readonly parameters: ReadonlyMap<string, string>;
}

export function parseMediaType(text: string): MediaType {
  const [essence = "", ...rest] = splitOutsideQuotes(text);
  const parameters = new Map<string, string>();
  for (const part of rest) {
    const at = part.indexOf("=");
    if (at < 1) continue;
    const name = part.slice(0, at).trim().toLowerCase();
    parameters.set(name, unquote(part.slice(at + 1).trim()));
  }
  return { essence: essence.trim().toLowerCase(), parameters };
}

function splitOutsideQuotes(text: string): readonly string[] {
  return text.match(/(?:"(?:\\.|[^"\\])*"|[^;"]|")+/g) ?? [];
}

function unquote(text: string): string {
  if (!text.startsWith('"')) return text;
  return text.replace(/^"|"$/g, "").replace(/\\(.)/g, "$1");
}

/** `application/json` and every `+json` (RFC 6839). */
export function isJsonType(text: string): boolean {
  const { essence } = parseMediaType(text);
  return (
    essence === "application/json" ||
    essence === "text/json" ||
    essence.endsWith("+json")
  );
}

/** How closely `declared` describes `actual`: 0 not at all, the most where type and parameters are the same. */
export function matchMediaType(declared: string, actual: MediaType): number {
  const wanted = parseMediaType(declared);
  if (wanted.essence === actual.essence) {
    return parametersMatch(wanted, actual) ? 5 + wanted.parameters.size : 4;
  }
  if (isJsonType(declared) && isJsonType(actual.essence)) return 3;
  if (wanted.essence === "*/*") return 1;
  const [type = ""] = actual.essence.split("/");
  return wanted.essence === `${type}/*` ? 2 : 0;
}

function parametersMatch(wanted: MediaType, actual: MediaType): boolean {
  return [...wanted.parameters].every(
    ([name, value]) =>
      actual.parameters.get(name)?.toLowerCase() === value.toLowerCase(),
  );
}
