import type { Property, Schema } from "../../model/api-model.js";
import type { ModelIndex } from "./model-index.js";

/** The property `name` of an object, looked for through references and `allOf`, neither of which leads back to itself in a model. */
export function findProperty(
  models: ModelIndex,
  schema: Schema,
  name: string,
): Property | undefined {
  switch (schema.kind) {
    case "reference":
      return findProperty(models, models.find(schema.model).schema, name);
    case "object":
      return schema.properties.find((property) => property.name === name);
    case "intersection":
      return schema.members
        .map((member) => findProperty(models, member, name))
        .findLast((property) => property !== undefined);
    default:
      return undefined;
  }
}
