import type { JsonValue } from "../../spec/spec-document.js";
import { jsonTypeOf } from "./json-type.js";
import type { JsonType } from "./json-type.js";
import { keywordOf } from "./schema-part.js";
import type { SchemaPart } from "./schema-part.js";

/** The values of a type that all parts allow, where they list any. */
export function valuesAllowed(
  parts: readonly SchemaPart[],
  type: JsonType,
): readonly JsonValue[] {
  return listedValues(parts, type) ?? [];
}

/** `undefined`: no part lists values. */
export function listedValues(
  parts: readonly SchemaPart[],
  type: JsonType,
): readonly JsonValue[] | undefined {
  let listed: readonly JsonValue[] | undefined;
  for (const part of parts) {
    const own = enumOf(part);
    if (own === undefined) continue;
    const texts = new Set(own.map((value) => JSON.stringify(value)));
    listed = (listed ?? own).filter((value) =>
      texts.has(JSON.stringify(value)),
    );
  }
  const own = listed?.filter((value) => jsonTypeOf(value) === type);
  const isBoth =
    type === "boolean" && own?.includes(true) && own.includes(false);
  return isBoth ? undefined : own;
}

/** What `const` or `enum` allows, with `null` where the schema is nullable: an `enum` that leaves it out is a common slip. */
export function enumOf(part: SchemaPart): readonly JsonValue[] | undefined {
  const constant = keywordOf(part, "const");
  if (constant !== undefined) return [constant];
  const values = keywordOf(part, "enum");
  if (!Array.isArray(values) || values.length === 0) return undefined;
  return mayBeNull(part) ? [...values, null] : values;
}

export function mayBeNull(part: SchemaPart): boolean {
  if (part.withoutNull) return false;
  const type = keywordOf(part, "type");
  return (
    keywordOf(part, "nullable") === true ||
    (Array.isArray(type) && type.includes("null"))
  );
}
