import type { Schema } from "./api-model.js";

/** Visits the schemas directly inside one; those behind a reference are not. */
export function eachChild(
  schema: Schema,
  visit: (child: Schema) => void,
): void {
  switch (schema.kind) {
    case "array":
      visit(schema.items);
      return;
    case "tuple":
      for (const item of schema.items) visit(item);
      if (schema.rest !== undefined) visit(schema.rest);
      return;
    case "object":
      for (const property of schema.properties) visit(property.schema);
      if (typeof schema.additional === "object") visit(schema.additional);
      return;
    case "union":
    case "intersection":
      for (const member of schema.members) visit(member);
      return;
    default:
      return;
  }
}

/** The same schema with each child replaced. */
export function mapChildren(
  schema: Schema,
  replace: (child: Schema) => Schema,
): Schema {
  switch (schema.kind) {
    case "array":
      return { ...schema, items: replace(schema.items) };
    case "tuple": {
      const items = schema.items.map(replace);
      return { ...schema, items, rest: schema.rest && replace(schema.rest) };
    }
    case "object": {
      const { additional } = schema;
      return {
        ...schema,
        properties: schema.properties.map((property) => ({
          ...property,
          schema: replace(property.schema),
        })),
        additional:
          typeof additional === "object" ? replace(additional) : additional,
      };
    }
    case "union":
    case "intersection":
      return { ...schema, members: schema.members.map(replace) };
    default:
      return schema;
  }
}
