import type { JsonValue } from "../../spec/spec-document.js";
import type { Parted, SchemaPair } from "./comparison.js";
import { valuesOf } from "./schema-part.js";

/** What limits a value by other schemas, without shaping it; each list is one condition. Whether one is within another nobody can tell in general. */
const conditions = [
  ["not"],
  ["if", "then", "else"],
  ["dependentSchemas"],
  ["dependencies"],
  ["contentSchema"],
  ["$dynamicRef", "$recursiveRef"],
] as const;

export function compareConditions(schemas: SchemaPair): void {
  for (const keywords of conditions) compareCondition(schemas, keywords);
}

function compareCondition(
  schemas: SchemaPair,
  keywords: readonly [string, ...string[]],
): void {
  const before = conditionOf(schemas.base, keywords);
  const after = conditionOf(schemas.revision, keywords);
  if (before.length + after.length === 0) return;
  const [keyword] = keywords;
  if (before.length === 0) {
    schemas.find("schema-condition-added", { keyword, newValue: keyword });
  } else if (after.length === 0) {
    schemas.find("schema-condition-removed", { keyword, oldValue: keyword });
  } else if (!schemas.comparison.same.isSame([...before], [...after])) {
    schemas.find("schema-condition-changed", { keyword, newValue: keyword });
  }
}

function conditionOf(
  { parts }: Parted,
  keywords: readonly string[],
): readonly JsonValue[] {
  return keywords.flatMap((keyword) => [...valuesOf(parts, keyword)]);
}
