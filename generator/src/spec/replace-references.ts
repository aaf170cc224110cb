import { findReferences } from "./find-references.js";
import { isObject } from "./json-value.js";
import type { JsonObject, JsonValue } from "./spec-document.js";

/** A copy of a file's tree with other targets in its `$ref`s and its discriminators' mappings. Data in which they mean nothing stays. */
export function replaceReferences(
  tree: JsonValue,
  replace: (target: string) => string,
): JsonValue {
  const targets = new Map<JsonObject, string>();
  for (const { object, target } of findReferences(tree))
    targets.set(object, replace(target));
  const copy = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(copy);
    if (!isObject(value)) return value;
    const copied = mapValues(value, (child, key) =>
      key === "discriminator" && isObject(child)
        ? replaceMapping(child, replace)
        : copy(child),
    );
    const target = targets.get(value);
    return target === undefined ? copied : { ...copied, $ref: target };
  };
  return copy(tree);
}

function replaceMapping(
  discriminator: JsonObject,
  replace: (target: string) => string,
): JsonObject {
  const { mapping } = discriminator;
  if (mapping === undefined || !isObject(mapping)) return discriminator;
  const replaced = mapValues(mapping, (target) =>
    typeof target === "string" ? replace(target) : target,
  );
  return { ...discriminator, mapping: replaced };
}

function mapValues(
  object: JsonObject,
  change: (value: JsonValue, key: string) => JsonValue,
): JsonObject {
  const entries = Object.entries(object);
  return Object.fromEntries<JsonValue>(
    entries.map(([key, value]) => [key, change(value, key)]),
  );
}
