/** RFC 9110, section 8.3.1: the type in lower case, and its parameters. */
export interface MediaType {
  /** `application/json`, or a range such as `image/*`. */
  readonly essence: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const parameter = /;([^;=]*)=((?:"(?:\\.|[^"\\])*"|[^;])*)/g;

export function parseMediaType(text: string): MediaType {
  const [essence = ""] = text.split(";", 1);
  const parameters = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(parameter)) {
    const key = name.trim().toLowerCase();
    const bare = value.trim().replace(/^"|"$/g, "");
    if (key !== "") parameters.set(key, bare.replace(/\\(.)/g, "$1"));
  }
  return { essence: essence.trim().toLowerCase(), parameters };
}

const jsonEssence = /^(?:(?:application|text)\/json|.*\+json)$/;

/** `application/json` and every `+json` (RFC 6839). */
export function isJsonType(text: string): boolean {
  return jsonEssence.test(parseMediaType(text).essence);
}

/**
 * How closely `declared` describes `actual`, 0 for not at all. From the most: type and parameters, type, another JSON type for a JSON type,
 * a range; last the type with other parameters, since servers change those lightly.
 */
export function matchMediaType(declared: string, actual: string): number {
  const [wanted = "", ...asked] = partsOf(declared);
  const [essence = "", ...given] = partsOf(actual);
  if (wanted === essence) {
    const others = asked.filter((parameter) => !given.includes(parameter));
    return others.some((parameter) => isAnother(parameter, given))
      ? 1
      : 5 + asked.length - others.length;
  }
  if (jsonEssence.test(wanted) && jsonEssence.test(essence)) return 4;
  if (wanted === essence.replace(/\/.*/, "/*")) return 3;
  return wanted === "*/*" ? 2 : 0;
}

/** To be compared, not read: a value that holds a semicolon falls apart in the same way on both sides. */
function partsOf(text: string): readonly string[] {
  return text.toLowerCase().replace(/[\s"]/g, "").split(";");
}

/** Whether `given` has the parameter with another value. */
function isAnother(parameter: string, given: readonly string[]): boolean {
  const name = parameter.replace(/=.*/, "=");
  return given.some((other) => other.startsWith(name));
}
