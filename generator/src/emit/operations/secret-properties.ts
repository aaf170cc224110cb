import type {
  ApiModel,
  Model,
  Operation,
  Schema,
} from "../../model/api-model.js";
import { eachChild } from "../../model/schema-children.js";
import { compare } from "../source-text.js";

/** The names of properties that are `x-secret`, by the operation that sends or gets them. */
export class SecretProperties {
  readonly #secretModels: ReadonlySet<string>;
  /** By the id of every model that has such a property, itself or behind its references. */
  readonly #byModel: ReadonlyMap<string, ReadonlySet<string>>;

  constructor({ models }: ApiModel) {
    this.#secretModels = findSecretModels(models);
    this.#byModel = namesByModel(models, this.#secretModels);
  }

  /** In order, each once: those of its body, its answers and its messages. */
  of({ body, responses, webSocket }: Operation): string[] {
    const media = [
      ...(body?.content ?? []),
      ...responses.flatMap(({ content }) => content),
    ];
    const schemas = media.map(({ schema }) => schema);
    if (webSocket !== undefined) schemas.push(webSocket.message);
    const names = new Set<string>();
    for (const schema of schemas) {
      const found = findIn(schema, this.#secretModels);
      for (const name of found.names) names.add(name);
      for (const id of found.references)
        for (const name of this.#byModel.get(id) ?? []) names.add(name);
    }
    return [...names].sort(compare);
  }
}

/** Ids of the models whose values are secret as a whole. */
function findSecretModels(models: readonly Model[]): ReadonlySet<string> {
  const found = new Set<string>();
  let known = -1;
  while (known < found.size) {
    known = found.size;
    for (const { id, schema } of models)
      if (isSecret(schema, found)) found.add(id);
  }
  return found;
}

/** Whether the value is secret, or its items, or what it may be; not whether it has properties that are. */
function isSecret(schema: Schema, secretModels: ReadonlySet<string>): boolean {
  if (schema.secret) return true;
  if (schema.kind === "reference") return secretModels.has(schema.model);
  if (schema.kind === "object") {
    const { additional } = schema;
    return typeof additional === "object" && isSecret(additional, secretModels);
  }
  let found = false;
  eachChild(schema, (child) => {
    found ||= isSecret(child, secretModels);
  });
  return found;
}

/** Each model is looked into once; what it has goes to those that refer to it, which costs nothing where nothing is secret. */
function namesByModel(
  models: readonly Model[],
  secretModels: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const own = new Map<string, ReadonlySet<string>>();
  const referrers = new Map<string, string[]>();
  for (const { id, schema } of models) {
    const { names, references } = findIn(schema, secretModels);
    if (names.size > 0) own.set(id, names);
    for (const target of references) {
      const known = referrers.get(target);
      if (known === undefined) referrers.set(target, [id]);
      else known.push(id);
    }
  }
  const byModel = new Map<string, Set<string>>();
  for (const [id, names] of own)
    for (const reached of reachedFrom(id, referrers)) {
      const known = byModel.get(reached) ?? new Set();
      for (const name of names) known.add(name);
      byModel.set(reached, known);
    }
  return byModel;
}

interface Found {
  readonly names: ReadonlySet<string>;
  /** Ids of models. */
  readonly references: ReadonlySet<string>;
}

/** What stands in a schema itself, not behind its references. */
function findIn(start: Schema, secretModels: ReadonlySet<string>): Found {
  const names = new Set<string>();
  const references = new Set<string>();
  const visit = (schema: Schema): void => {
    if (schema.kind === "reference") references.add(schema.model);
    if (schema.kind === "object")
      for (const property of schema.properties)
        if (isSecret(property.schema, secretModels)) names.add(property.name);
    eachChild(schema, visit);
  };
  visit(start);
  return { names, references };
}

function reachedFrom(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const id of reached)
    for (const one of next.get(id) ?? []) reached.add(one);
  return reached;
}
