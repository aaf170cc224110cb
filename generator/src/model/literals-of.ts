import type { JsonObject, SpecDocument } from "../spec/spec-document.js";
import { constantMembers } from "./constant-members.js";
import { findProperty } from "./find-property.js";
import { follow, itemsAt, stringsAt, valueAt } from "./located.js";
import type { Located } from "./located.js";

/** The values a property may have in a schema, or in any member where that is a union. None where it is not limited to some. */
export function literalsOf(
  document: SpecDocument,
  at: Located<JsonObject> | undefined,
  property: string,
): string[] {
  const seen = new Set<JsonObject>();
  const values = new Set<string>();
  const open = at === undefined ? [] : [at];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const schema = follow(document, next);
    if (schema === undefined || seen.has(schema.value)) continue;
    seen.add(schema.value);
    for (const value of ownLiterals(document, schema, property))
      values.add(value);
    const members = [...itemsAt(schema, "oneOf"), ...itemsAt(schema, "anyOf")];
    for (const member of members.reverse()) {
      const object = follow(document, member);
      if (object !== undefined) open.push(object);
    }
  }
  return [...values];
}

function ownLiterals(
  document: SpecDocument,
  at: Located<JsonObject>,
  property: string,
): string[] {
  const found = findProperty(document, [at], property);
  const schema = found && follow(document, found.at);
  if (schema === undefined) return [];
  const constant = valueAt(schema.value, "const");
  if (typeof constant === "string") return [constant];
  const members = constantMembers(schema.value)?.values ?? [];
  return [...stringsAt(schema.value, "enum"), ...members].filter(
    (value) => typeof value === "string",
  );
}
