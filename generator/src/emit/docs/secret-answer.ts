import type { ApiModel, Operation, Schema } from "../../model/api-model.js";
import { isSuccess } from "../operations/answers.js";

/** Whether a success of the operation holds, at any depth, what the document calls secret. */
export function answersSecret(
  model: ApiModel,
  { responses }: Operation,
): boolean {
  const secret = secretModels(model);
  return responses
    .filter(({ status }) => isSuccess(status))
    .flatMap(({ content }) => content)
    .some(({ schema }) => holdsSecret(schema, secret));
}

const known = new WeakMap<ApiModel, ReadonlySet<string>>();

/** The models that hold a secret, themselves or in others. Found once for each `model`. */
function secretModels(model: ApiModel): ReadonlySet<string> {
  const secret = known.get(model) ?? findSecretModels(model);
  known.set(model, secret);
  return secret;
}

/** Round by round, since a model that holds one of the last round holds a secret too. */
function findSecretModels({ models }: ApiModel): ReadonlySet<string> {
  const secret = new Set<string>();
  for (;;) {
    const found = models.filter(
      ({ id, schema }) => !secret.has(id) && holdsSecret(schema, secret),
    );
    if (found.length === 0) return secret;
    for (const { id } of found) secret.add(id);
  }
}

function holdsSecret(schema: Schema, secret: ReadonlySet<string>): boolean {
  if (schema.secret) return true;
  if (schema.kind === "string") return schema.format === "password";
  if (schema.kind === "reference") return secret.has(schema.model);
  return partsOf(schema).some((part) => holdsSecret(part, secret));
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
