import type { Property, Schema } from "./api-model.js";

/** The schemas directly inside one; those behind a reference are not. */
export function childSchemas(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "array":
      return [schema.items];
    case "tuple":
      return schema.rest === undefined
        ? schema.items
        : [...schema.items, schema.rest];
    case "object":
      return objectSchemas(schema.properties, schema.additional);
    case "union":
    case "intersection":
      return schema.members;
    default:
      return [];
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
    case "tuple":
      return {
        ...schema,
        items: schema.items.map(replace),
        rest: schema.rest && replace(schema.rest),
      };
    case "object":
      return {
        ...schema,
        properties: schema.properties.map((property) => ({
          ...property,
          schema: replace(property.schema),
        })),
        additional:
          typeof schema.additional === "object"
            ? replace(schema.additional)
            : schema.additional,
      };
    case "union":
    case "intersection":
      return { ...schema, members: schema.members.map(replace) };
    default:
      return schema;
  }
}

function objectSchemas(
  properties: readonly Property[],
  additional: Schema | boolean | undefined,
): Schema[] {
  const schemas = properties.map(({ schema }) => schema);
  if (typeof additional === "object") schemas.push(additional);
  return schemas;
}
