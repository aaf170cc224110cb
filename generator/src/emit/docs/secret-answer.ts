import type { ApiModel, Operation, Schema } from "../../model/api-model.js";
import { isSuccess } from "../operations/answers.js";
import { indexModels } from "../sample/model-index.js";
import type { ModelIndex } from "../sample/model-index.js";

/** Whether a success of the operation holds, at any depth, what the document calls secret. */
export function answersSecret(
  model: ApiModel,
  { responses }: Operation,
): boolean {
  const search = { models: indexModels(model), seen: new Set<string>() };
  return responses
    .filter(({ status }) => isSuccess(status))
    .flatMap(({ content }) => content)
    .some(({ schema }) => holdsSecret(schema, search));
}

interface Search {
  readonly models: ModelIndex;
  /** Models that have been looked at. */
  readonly seen: Set<string>;
}

function holdsSecret(schema: Schema, search: Search): boolean {
  if (schema.secret) return true;
  if (schema.kind === "string") return schema.format === "password";
  if (schema.kind !== "reference")
    return partsOf(schema).some((part) => holdsSecret(part, search));
  const model = search.models.get(schema.model);
  if (model === undefined || search.seen.has(schema.model)) return false;
  search.seen.add(schema.model);
  return holdsSecret(model.schema, search);
}

function partsOf(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "array":
      return [schema.items];
    case "tuple":
      return [...schema.items, ...(schema.rest ? [schema.rest] : [])];
    case "object":
      return [
        ...schema.properties
          .filter(({ writeOnly }) => !writeOnly)
          .map((property) => property.schema),
        ...(typeof schema.additional === "object" ? [schema.additional] : []),
      ];
    case "union":
    case "intersection":
      return schema.members;
    default:
      return [];
  }
}
