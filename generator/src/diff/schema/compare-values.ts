import type { Json } from "../../model/api-model.js";
import type { JsonValue } from "../../spec/spec-document.js";
import type { Pair, SchemaPair } from "./schema-pair.js";
import { keywordOf } from "./schema-part.js";
import type { SchemaPart } from "./schema-part.js";
import { listedValues } from "./listed-values.js";
import type { Alternative } from "./shape.js";

/** `enum` and `const`. */
export function compareValues(
  schemas: SchemaPair,
  { base, revision }: Pair<Alternative>,
): void {
  const before = valuesOf(base);
  const after = valuesOf(revision);
  if (before === undefined && after === undefined) return;
  const keyword = keywordsOf(schemas);
  if (before === undefined || after === undefined) {
    schemas.find(after ? "schema-enum-added" : "schema-enum-removed", {
      keyword: after ? keyword.revision : keyword.base,
      oldValue: before && [...before],
      newValue: after && [...after],
    });
    return;
  }
  compareLists(schemas, { base: before, revision: after });
}

function valuesOf({
  values,
  parts,
  type,
}: Alternative): readonly JsonValue[] | undefined {
  return values ?? listedValues(parts, type);
}

function keywordsOf({ base, revision }: SchemaPair): Pair<string> {
  return { base: keywordIn(base.parts), revision: keywordIn(revision.parts) };
}

function keywordIn(parts: readonly SchemaPart[]): string {
  const has = (keyword: string): boolean =>
    parts.some((part) => keywordOf(part, keyword) !== undefined);
  return has("enum") || !has("const") ? "enum" : "const";
}

function compareLists(
  schemas: SchemaPair,
  { base, revision }: Pair<readonly JsonValue[]>,
): void {
  const removed = without(base, revision);
  const added = without(revision, base);
  const isReplaced = removed.length === base.length && added.length > 0;
  if (isReplaced && base.length > 0) {
    const keyword = keywordsOf(schemas).revision;
    schemas.find("schema-values-replaced", {
      keyword,
      oldValue: shown(base),
      newValue: shown(revision),
      // Enums of answers are open, constants are not.
      ...(keyword === "const" && { types: "call" }),
    });
    return;
  }
  for (const value of removed) findValue(schemas, "base", value);
  for (const value of added) findValue(schemas, "revision", value);
}

function shown(values: readonly JsonValue[]): Json | undefined {
  return values.length === 1 ? values[0] : [...values];
}

function without(
  values: readonly JsonValue[],
  others: readonly JsonValue[],
): readonly JsonValue[] {
  const texts = new Set(others.map((value) => JSON.stringify(value)));
  return values.filter((value) => !texts.has(JSON.stringify(value)));
}

function findValue(
  schemas: SchemaPair,
  side: keyof Pair<unknown>,
  value: JsonValue,
): void {
  const keyword = keywordsOf(schemas)[side];
  const index = indexOf(schemas[side].parts, keyword, value);
  // A constant has no items to point at.
  const step = index && {
    base: undefined,
    revision: undefined,
    [side]: index,
  };
  if (side === "revision") {
    schemas.find("schema-enum-value-added", {
      keyword,
      ...(step && { step }),
      newValue: value,
    });
  } else {
    schemas.find("schema-enum-value-removed", {
      keyword,
      ...(step && { step }),
      oldValue: value,
    });
  }
}

function indexOf(
  parts: readonly SchemaPart[],
  keyword: string,
  value: JsonValue,
): string | undefined {
  const text = JSON.stringify(value);
  for (const part of parts) {
    const list = keywordOf(part, keyword);
    if (!Array.isArray(list)) continue;
    const index = list.findIndex((item) => JSON.stringify(item) === text);
    if (index !== -1) return String(index);
  }
  return undefined;
}
