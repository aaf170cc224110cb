import type { Property, Schema } from "../../model/api-model.js";
import type { ModelIndex } from "./model-index.js";

/** The property `name` of an object, looked for through references and `allOf`. */
export function findProperty(
  models: ModelIndex,
  schema: Schema,
  name: string,
  seen: ReadonlySet<string> = new Set(),
): Property | undefined {
  switch (schema.kind) {
    case "reference":
      return seen.has(schema.model)
        ? undefined
        : findProperty(
            models,
            models.find(schema.model).schema,
            name,
            new Set([...seen, schema.model]),
          );
    case "object":
      return schema.properties.find((property) => property.name === name);
    case "intersection":
      return schema.members
        .map((member) => findProperty(models, member, name, seen))
        .findLast((property) => property !== undefined);
    default:
      return undefined;
  }
}
