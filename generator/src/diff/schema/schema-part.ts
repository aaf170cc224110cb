import { isObject } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject, JsonValue } from "../../spec/spec-document.js";

/** One object of the document that says something of a schema, without what it refers to or is composed of. */
export interface SchemaPart extends Located<JsonObject> {
  /** The same object has the same number. */
  readonly id: number;
  /** Whether `nullable` is read elsewhere already. */
  readonly withoutNull: boolean;
}

/** `undefined`: the part says nothing of it. */
export function keywordOf(
  part: SchemaPart,
  keyword: string,
): JsonValue | undefined {
  return Object.hasOwn(part.value, keyword) ? part.value[keyword] : undefined;
}

/** What the parts say of a keyword, in their order. */
export function valuesOf(
  parts: readonly SchemaPart[],
  keyword: string,
): readonly JsonValue[] {
  const values: JsonValue[] = [];
  for (const part of parts) {
    const value = keywordOf(part, keyword);
    if (value !== undefined) values.push(value);
  }
  return values;
}

/** The first part that says something of a keyword. */
export function partWith(
  parts: readonly SchemaPart[],
  keyword: string,
): SchemaPart | undefined {
  return parts.find((part) => keywordOf(part, keyword) !== undefined);
}

export function isTrue(parts: readonly SchemaPart[], keyword: string): boolean {
  return valuesOf(parts, keyword).includes(true);
}

export function objectsOf(
  parts: readonly SchemaPart[],
  keyword: string,
): readonly JsonObject[] {
  return valuesOf(parts, keyword).filter((value) => isObject(value));
}
