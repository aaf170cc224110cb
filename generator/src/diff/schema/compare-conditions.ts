import type { JsonValue } from "../../spec/spec-document.js";
import type { SchemaPair } from "./comparison.js";
import { valuesOf } from "./schema-part.js";

/** What limits a value by other schemas, without shaping it. Whether one such limit is within another nobody can tell in general. */
const conditions = [
  "not",
  "if",
  "then",
  "else",
  "dependentSchemas",
  "dependencies",
  "contentSchema",
] as const;

export function compareConditions(schemas: SchemaPair): void {
  for (const keyword of conditions) compareCondition(schemas, keyword);
}

function compareCondition(schemas: SchemaPair, keyword: string): void {
  const before = valuesOf(schemas.base.parts, keyword);
  const after = valuesOf(schemas.revision.parts, keyword);
  if (before.length + after.length === 0) return;
  if (before.length === 0) {
    schemas.find("schema-condition-added", { keyword, newValue: keyword });
  } else if (after.length === 0) {
    schemas.find("schema-condition-removed", { keyword, oldValue: keyword });
  } else if (!areSame(schemas, before, after)) {
    schemas.find("schema-condition-changed", { keyword, newValue: keyword });
  }
}

function areSame(
  { comparison }: SchemaPair,
  before: readonly JsonValue[],
  after: readonly JsonValue[],
): boolean {
  return comparison.same.isSame([...before], [...after]);
}
