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

/**
 * How closely `declared` describes `actual`, 0 for not at all. From the most: type and parameters, type, another JSON type for a JSON type,
 * a range; last the type with other parameters, since servers change those lightly.
 */
export function matchMediaType(declared: string, actual: MediaType): number {
  const wanted = parseMediaType(declared);
  if (wanted.essence === actual.essence) {
    return contradicts(wanted, actual)
      ? 1
      : 5 + sharedParameters(wanted, actual);
  }
  if (isJsonType(declared) && isJsonType(actual.essence)) return 4;
  const [type = ""] = actual.essence.split("/");
  if (wanted.essence === `${type}/*`) return 3;
  return wanted.essence === "*/*" ? 2 : 0;
}

function contradicts(wanted: MediaType, actual: MediaType): boolean {
  return [...wanted.parameters].some(([name, value]) => {
    const other = actual.parameters.get(name);
    return other !== undefined && !isSame(value, other);
  });
}

function sharedParameters(wanted: MediaType, actual: MediaType): number {
  return [...wanted.parameters].filter(([name, value]) =>
    isSame(value, actual.parameters.get(name) ?? ""),
  ).length;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
