import type { ApiModel, Schema } from "../../model/api-model.js";
import { calledSchemas } from "./called-schemas.js";
import { labelOf } from "./operation-match.js";
import { schemaParts } from "./schema-parts.js";

/** Which operations lead to a model. */
export class ModelUsers {
  /** Models that refer to a model, and operations that do, by the model's id. */
  readonly #models = new Map<string, Set<string>>();
  readonly #operations = new Map<string, Set<string>>();

  constructor({ models, tags }: ApiModel) {
    for (const { id, schema } of models)
      this.#addUses(this.#models, id, schema);
    for (const operation of tags.flatMap((tag) => tag.operations))
      for (const called of [operation, ...operation.callbacks])
        for (const schema of calledSchemas(called).values())
          this.#addUses(this.#operations, labelOf(operation), schema);
  }

  operationsOf(id: string): string[] {
    const reached = new Set([id]);
    for (const model of reached)
      for (const user of this.#models.get(model) ?? []) reached.add(user);
    const operations = [...reached].flatMap((model) => [
      ...(this.#operations.get(model) ?? []),
    ]);
    return [...new Set(operations)];
  }

  #addUses(
    users: Map<string, Set<string>>,
    user: string,
    schema: Schema,
  ): void {
    if (schema.kind === "reference") {
      const known = users.get(schema.model);
      if (known === undefined) users.set(schema.model, new Set([user]));
      else known.add(user);
    }
    for (const part of schemaParts(schema).values())
      this.#addUses(users, user, part);
  }
}
