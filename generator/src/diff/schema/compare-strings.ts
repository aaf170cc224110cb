import type { JsonValue } from "../../spec/spec-document.js";
import type { SchemaPair } from "./schema-pair.js";
import { compareFormats } from "./compare-formats.js";
import { valuesOf } from "./schema-part.js";
import type { SchemaPart } from "./schema-part.js";

/** Patterns, formats and encodings. */
export function compareStrings(schemas: SchemaPair): void {
  comparePatterns(schemas);
  compareFormats(schemas);
  for (const keyword of ["contentEncoding", "contentMediaType"] as const)
    compareContent(schemas, keyword);
}

function comparePatterns(schemas: SchemaPair): void {
  const before = patternsOf(schemas.base.parts);
  const after = patternsOf(schemas.revision.parts);
  const lost = before.filter((pattern) => !after.includes(pattern));
  const won = after.filter((pattern) => !before.includes(pattern));
  if (lost.length + won.length === 0) return;
  const facts = {
    keyword: "pattern",
    oldValue: lost.join(" and ") || undefined,
    newValue: won.join(" and ") || undefined,
  };
  if (lost.length === 0) schemas.find("schema-pattern-added", facts);
  else if (won.length === 0) schemas.find("schema-pattern-removed", facts);
  else schemas.find("schema-pattern-changed", facts);
}

/** Without those that anything matches. */
function patternsOf(parts: readonly SchemaPart[]): readonly string[] {
  const idle = /^\^?(?:\.\*)?\$?$/;
  return valuesOf(parts, "pattern")
    .filter((pattern) => typeof pattern === "string")
    .filter((pattern) => !idle.test(pattern));
}

function compareContent(
  schemas: SchemaPair,
  keyword: "contentEncoding" | "contentMediaType",
): void {
  const oldValue = contentOf(schemas.base.parts, keyword);
  const newValue = contentOf(schemas.revision.parts, keyword);
  if (oldValue === newValue) return;
  const isFormat = [schemas.base, schemas.revision].every(
    ({ parts }) => valuesOf(parts, keyword).length === 0,
  );
  const facts = { keyword: isFormat ? "format" : keyword, oldValue, newValue };
  if (oldValue === undefined) schemas.find("schema-content-added", facts);
  else if (newValue === undefined)
    schemas.find("schema-content-removed", facts);
  else schemas.find("schema-content-changed", facts);
}

/** What OpenAPI 3.0 says by `format` (OpenAPI 3.1.1, section 4.4.2). */
const contentFormats = {
  contentEncoding: { format: "byte", content: "base64" },
  contentMediaType: { format: "binary", content: "application/octet-stream" },
} as const;

function contentOf(
  parts: readonly SchemaPart[],
  keyword: keyof typeof contentFormats,
): JsonValue | undefined {
  const [own] = valuesOf(parts, keyword);
  if (own !== undefined) return own;
  const { format, content } = contentFormats[keyword];
  return valuesOf(parts, "format").includes(format) ? content : undefined;
}
