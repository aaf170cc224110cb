import type { JsonValue } from "../../spec/spec-document.js";
import type { SchemaPair } from "./schema-pair.js";
import { isTrue, valuesOf } from "./schema-part.js";
import type { SchemaPart } from "./schema-part.js";

/** What a schema says that limits nothing: defaults, deprecation, prose, extensions. */
export function compareAnnotations(schemas: SchemaPair): void {
  compareDefault(schemas);
  compareFlag(schemas, "deprecated", [
    "schema-deprecated",
    "schema-undeprecated",
  ]);
  compareFlag(schemas, "x-secret", [
    "schema-secret-added",
    "schema-secret-removed",
  ]);
  for (const keyword of ["title", "description"])
    compareText(schemas, keyword, `schema-${keyword}-changed`);
  compareText(schemas, "externalDocs", "schema-external-docs-changed");
  compareXml(schemas);
  compareExamples(schemas);
  for (const keyword of otherKeywords(schemas))
    compareText(schemas, keyword, "schema-extension-changed");
}

function compareDefault(schemas: SchemaPair): void {
  const keyword = "default";
  const [oldValue] = valuesOf(schemas.base.parts, keyword);
  const [newValue] = valuesOf(schemas.revision.parts, keyword);
  if (same(oldValue, newValue)) return;
  const facts = { keyword, oldValue, newValue };
  if (oldValue === undefined) schemas.find("schema-default-added", facts);
  else if (newValue === undefined)
    schemas.find("schema-default-removed", facts);
  else schemas.find("schema-default-changed", facts);
}

function compareFlag(
  schemas: SchemaPair,
  keyword: string,
  [added, removed]: readonly [string, string],
): void {
  const before = isTrue(schemas.base.parts, keyword);
  const after = isTrue(schemas.revision.parts, keyword);
  if (before !== after) schemas.findProse(after ? added : removed, { keyword });
}

function compareText(schemas: SchemaPair, keyword: string, id: string): void {
  const [oldValue] = valuesOf(schemas.base.parts, keyword);
  const [newValue] = valuesOf(schemas.revision.parts, keyword);
  if (same(oldValue, newValue)) return;
  schemas.findProse(id, { keyword, oldValue, newValue });
}

/** Names of elements, and what is an attribute, are on the wire where the value is XML; elsewhere they are nothing. */
function compareXml(schemas: SchemaPair): void {
  const keyword = "xml";
  const [oldValue] = valuesOf(schemas.base.parts, keyword);
  const [newValue] = valuesOf(schemas.revision.parts, keyword);
  if (same(oldValue, newValue)) return;
  const facts = { keyword, oldValue, newValue };
  if (schemas.comparison.isXml) schemas.find("schema-xml-changed", facts);
  else schemas.findProse("schema-xml-changed", facts);
}

/** 3.0's `example` and 3.1's `examples` of one are the same. */
function compareExamples(schemas: SchemaPair): void {
  const oldValue = exampleIn(schemas.base.parts);
  const newValue = exampleIn(schemas.revision.parts);
  if (same(oldValue, newValue)) return;
  const isSingular = [schemas.base, schemas.revision].some(
    ({ parts }) => valuesOf(parts, "example").length > 0,
  );
  const keyword = isSingular ? "example" : "examples";
  schemas.findProse("schema-example-changed", { keyword, oldValue, newValue });
}

function exampleIn(parts: readonly SchemaPart[]): JsonValue | undefined {
  const [single] = valuesOf(parts, "example");
  if (single !== undefined) return single;
  const [list] = valuesOf(parts, "examples");
  return Array.isArray(list) ? list[0] : list;
}

const told = new Set(["x-secret"]);

function otherKeywords({ base, revision }: SchemaPair): ReadonlySet<string> {
  const parts = [...base.parts, ...revision.parts];
  const keywords = parts.flatMap(({ value }) => Object.keys(value));
  const others = keywords.filter(
    (keyword) => keyword.startsWith("x-") && !told.has(keyword),
  );
  return new Set(others);
}

function same(
  one: JsonValue | undefined,
  other: JsonValue | undefined,
): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
