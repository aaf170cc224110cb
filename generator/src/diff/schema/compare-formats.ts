import type { SchemaPair } from "./schema-pair.js";
import { valuesOf } from "./schema-part.js";
import type { SchemaPart } from "./schema-part.js";

/** Formats whose every value has the other format too. */
const widerFormats: ReadonlyMap<string, readonly string[]> = new Map([
  ["int32", ["int64", "float", "double"]],
  ["int64", []],
  ["float", ["double"]],
  ["email", ["idn-email"]],
  ["hostname", ["idn-hostname"]],
  ["uri", ["uri-reference", "iri", "iri-reference"]],
  ["url", ["uri", "uri-reference", "iri", "iri-reference"]],
  ["uri-reference", ["iri-reference"]],
  ["iri", ["iri-reference"]],
]);

/** `format`, which a server that declares it enforces. */
export function compareFormats(schemas: SchemaPair): void {
  const oldValue = formatOf(schemas.base.parts);
  const newValue = formatOf(schemas.revision.parts);
  if (oldValue === newValue) return;
  const facts = { keyword: "format", oldValue, newValue };
  if (oldValue === undefined) schemas.find("schema-format-added", facts);
  else if (newValue === undefined) schemas.find("schema-format-removed", facts);
  else if (isWithin(oldValue, newValue))
    schemas.find("schema-format-widened", facts);
  else if (isWithin(newValue, oldValue))
    schemas.find("schema-format-narrowed", facts);
  else schemas.find("schema-format-changed", facts);
}

/** Those that limit nothing, and those that OpenAPI 3.1 says by `contentEncoding` and `contentMediaType`, are none. */
const idleFormats: ReadonlySet<unknown> = new Set([
  "password",
  "byte",
  "binary",
]);

function formatOf(parts: readonly SchemaPart[]): string | undefined {
  return valuesOf(parts, "format").find(
    (format): format is string =>
      typeof format === "string" && !idleFormats.has(format),
  );
}

function isWithin(format: string, other: string): boolean {
  return widerFormats.get(format)?.includes(other) ?? false;
}
