import type { JsonObject, JsonValue } from "../spec/spec-document.js";

/**
 * The document without the parameters that a security scheme sends: the transport fills them in, so `paths` must not ask for them.
 * `undefined` where there are none.
 */
export function withoutSentParameters(
  document: JsonObject,
): JsonObject | undefined {
  const sent = sentBySchemes(document);
  const { paths } = document;
  if (sent.size === 0 || paths === undefined) return undefined;
  const isSent = (item: JsonValue): boolean => {
    const parameter = isObject(item) ? resolved(document, item) : undefined;
    return parameter !== undefined && sent.has(keyOf(parameter));
  };
  if (!contains(paths, isSent)) return undefined;
  return { ...document, paths: without(paths, isSent) };
}

type Test = (item: JsonValue) => boolean;

function contains(value: JsonValue, test: Test): boolean {
  if (Array.isArray(value)) {
    return value.some((item) => test(item) || contains(item, test));
  }
  if (!isObject(value)) return false;
  return Object.values(value).some((item) => contains(item, test));
}

function without(value: JsonValue, test: Test): JsonValue {
  if (Array.isArray(value)) {
    return value
      .filter((item) => !test(item))
      .map((item) => without(item, test));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, without(item, test)]),
  );
}

function sentBySchemes(document: JsonObject): ReadonlySet<string> {
  const schemes = child(child(document, "components"), "securitySchemes");
  return new Set(
    Object.values(schemes ?? {})
      .filter(isObject)
      .filter(({ type }) => type === "apiKey")
      .map(keyOf),
  );
}

/** Header names are the same in any case (RFC 9110, section 5.1). */
function keyOf({ name, in: place }: JsonObject): string {
  if (typeof name !== "string" || typeof place !== "string") return "";
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}

/** A parameter itself, or the one in `components.parameters` that it refers to. */
function resolved(
  document: JsonObject,
  item: JsonObject,
): JsonObject | undefined {
  const reference = item["$ref"];
  if (typeof reference !== "string") return item;
  const name = /^#\/components\/parameters\/([^/]+)$/.exec(reference)?.[1];
  if (name === undefined) return undefined;
  return child(child(child(document, "components"), "parameters"), name);
}

function child(
  parent: JsonObject | undefined,
  key: string,
): JsonObject | undefined {
  const value = parent?.[key];
  return isObject(value) ? value : undefined;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
