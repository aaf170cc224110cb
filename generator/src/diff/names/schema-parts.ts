import type { Schema } from "../../model/api-model.js";

/** The schemas directly inside one, by their role in it. */
export function schemaParts(schema: Schema): Map<string, Schema> {
  switch (schema.kind) {
    case "array":
      return new Map([["items", schema.items]]);
    case "tuple":
      return new Map([
        ...schema.items.map((item, index): [string, Schema] => [
          `item ${index}`,
          item,
        ]),
        ...rest("items", schema.rest),
      ]);
    case "object":
      return new Map([
        ...schema.properties.map((property): [string, Schema] => [
          `property ${property.name}`,
          property.schema,
        ]),
        ...rest("properties", schema.additional),
      ]);
    case "union":
    case "intersection":
      return new Map(
        schema.members.map((member, index): [string, Schema] => [
          `member ${index}`,
          member,
        ]),
      );
    default:
      return new Map();
  }
}

function rest(
  role: string,
  schema: Schema | boolean | undefined,
): [string, Schema][] {
  return typeof schema === "object" ? [[role, schema]] : [];
}
