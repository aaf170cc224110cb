import { isObject } from "../../model/located.js";
import type { JsonObject, JsonValue } from "../../spec/spec-document.js";

/** Whether two values are the same JSON; keys may stand in another order. */
export function isSameJson(
  base: JsonValue | undefined,
  revision: JsonValue | undefined,
): boolean {
  if (base === revision) return true;
  if (Array.isArray(base))
    return Array.isArray(revision) && hasSameItems(base, revision);
  return isObject(base) && isObject(revision) && hasSameKeys(base, revision);
}

function hasSameItems(
  base: readonly JsonValue[],
  revision: readonly JsonValue[],
): boolean {
  return (
    base.length === revision.length &&
    base.every((item, index) => isSameJson(item, revision[index]))
  );
}

function hasSameKeys(base: JsonObject, revision: JsonObject): boolean {
  const keys = Object.keys(base);
  return (
    keys.length === Object.keys(revision).length &&
    keys.every(
      (key) =>
        Object.hasOwn(revision, key) && isSameJson(base[key], revision[key]),
    )
  );
}
