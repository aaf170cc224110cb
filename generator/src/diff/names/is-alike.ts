import type { Schema } from "../../model/api-model.js";
import { schemaParts } from "./schema-parts.js";

/** Whether one schema can be taken for the other under a new name: at least half of what they have is the same. */
export function isAlike(before: Schema, after: Schema): boolean {
  if (before.kind !== after.kind) return false;
  const old = marksOf(before);
  const fresh = marksOf(after);
  const common = [...old].filter((mark) => fresh.has(mark)).length;
  return common * 2 >= Math.max(old.size, fresh.size);
}

/** Whether both say the same, but for words and for the names of what they refer to. */
export function hasSameShape(before: Schema, after: Schema): boolean {
  return shapeOf(before) === shapeOf(after);
}

/** Its parts and values, as text. */
function marksOf(schema: Schema): Set<string> {
  if (schema.kind === "enum")
    return new Set(schema.values.map((value) => JSON.stringify(value)));
  return new Set(
    [...schemaParts(schema)].map(([role, { kind }]) => `${role} ${kind}`),
  );
}

/** Whether both say the same and refer to models of the same names. */
export function isIdentical(before: Schema, after: Schema): boolean {
  const nameOf = (model: string): string => model;
  return shapeText(before, nameOf) === shapeText(after, nameOf);
}

/** The same text for the same shape. */
export function shapeOf(schema: Schema): string {
  return shapeText(schema, () => "");
}

function shapeText(schema: Schema, nameOf: (model: string) => string): string {
  const parts = [...schemaParts(schema)]
    .map(([role, part]) => `${role}: ${shapeText(part, nameOf)}`)
    .sort();
  const facts = JSON.stringify([
    schema.kind,
    schema.nullable,
    schema.constraints,
    schema.kind === "reference" ? nameOf(schema.model) : ownFacts(schema),
  ]);
  return `${facts}(${parts.join(",")})`;
}

function ownFacts(schema: Schema): unknown {
  switch (schema.kind) {
    case "string":
    case "number":
    case "integer":
      return schema.format;
    case "enum":
      return schema.values;
    case "const":
      return schema.value;
    case "object":
      return [
        typeof schema.additional === "boolean" ? schema.additional : null,
        ...schema.properties
          .map(
            ({ name, required, readOnly, writeOnly }) =>
              `${name} ${required} ${readOnly} ${writeOnly}`,
          )
          .sort(),
      ];
    default:
      return null;
  }
}
