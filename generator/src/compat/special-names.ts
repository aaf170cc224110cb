import { isObject } from "../spec/json-value.js";
import type { JsonObject, JsonValue } from "../spec/spec-document.js";

/** Before a name that every JavaScript object has, such as `constructor`: openapi-typescript takes what it finds under it for its own. */
const mark = "ownNameInDocument__";

/** A file's tree with those names marked: as keys, among required properties, and in references. */
export function markSpecialNames(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(markSpecialNames);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      marked(key),
      markIn(key, child),
    ]),
  );
}

/** The text, or a pointer into the tree, as it is without the marks. */
export function unmarkSpecialNames(text: string): string {
  return text.replaceAll(mark, "");
}

function markIn(key: string, child: JsonValue): JsonValue {
  if (key === "$ref" && typeof child === "string") return markedTarget(child);
  if (key === "mapping" && isObject(child)) return markMapping(child);
  if (key === "required" && Array.isArray(child))
    return child.map((name) =>
      typeof name === "string" ? marked(name) : name,
    );
  return markSpecialNames(child);
}

function markMapping(mapping: JsonObject): JsonObject {
  const entries = Object.entries(mapping).map(
    ([value, target]): [string, JsonValue] => [
      marked(value),
      typeof target === "string" ? markedTarget(target) : markIn(value, target),
    ],
  );
  return Object.fromEntries(entries);
}

function markedTarget(target: string): string {
  const hash = target.indexOf("#");
  if (hash === -1) return target;
  const segments = target.slice(hash).split("/");
  return target.slice(0, hash) + segments.map(marked).join("/");
}

function marked(name: string): string {
  return name in Object.prototype ? mark + name : name;
}
