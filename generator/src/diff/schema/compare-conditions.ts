import type { WireVerdict } from "../api-change.js";
import type { JsonValue } from "../../spec/spec-document.js";
import type { Parted, SchemaPair } from "./schema-pair.js";
import type { SchemaNode, SchemaNodes } from "./schema-node.js";
import { keywordOf, valuesOf } from "./schema-part.js";
import type { SchemaPart } from "./schema-part.js";

/** What limits a value by other schemas, without shaping it; each list is one condition. Whether one is within another nobody can tell in general. */
const conditions = [
  ["not"],
  ["if", "then", "else"],
  ["dependentSchemas"],
  ["dependencies"],
  ["contentSchema"],
  ["$dynamicRef"],
  ["$recursiveRef"],
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
    const wire = keyword === "not" ? compareNots(schemas) : undefined;
    schemas.find("schema-condition-changed", {
      keyword,
      newValue: keyword,
      wire,
    });
  }
}

/** What is refused may only shrink in requests, and only grow in answers: the other way round than what is allowed. */
function compareNots(schemas: SchemaPair): WireVerdict | undefined {
  const { comparison, direction } = schemas;
  const { nodes } = comparison;
  const base = refused(nodes.base, schemas.base);
  const revision = refused(nodes.revision, schemas.revision);
  if (base === undefined || revision === undefined) return undefined;
  const flipped = direction === "request" ? "response" : "request";
  const entry = comparison.compareNodes({ base, revision }, flipped);
  return comparison.strictly(entry);
}

/** Several at once are more than can be turned round. */
function refused(
  nodes: SchemaNodes,
  { parts }: Parted,
): SchemaNode | undefined {
  const found = parts.flatMap((part) => nodes.child(part, "not") ?? []);
  return found.length === 1 ? found[0] : undefined;
}

/** `then` and `else` mean nothing without `if`, nor does it without them (JSON Schema 2020-12, section 10.2.2). */
function says(part: SchemaPart, keywords: readonly string[]): boolean {
  const [first = "", ...others] = keywords;
  const has = (keyword: string): boolean =>
    keywordOf(part, keyword) !== undefined;
  return has(first) && (others.length === 0 || others.some(has));
}

function conditionOf(
  { parts }: Parted,
  keywords: readonly string[],
): readonly JsonValue[] {
  const said = parts.filter((part) => says(part, keywords));
  return keywords.flatMap((keyword) => [...valuesOf(said, keyword)]);
}
