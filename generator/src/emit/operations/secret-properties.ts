import type { ApiModel, Operation, Schema } from "../../model/api-model.js";
import { eachChild } from "../../model/schema-children.js";
import { compare } from "../source-text.js";
import type { ModelIndex } from "../types/model-index.js";

/** The names of properties that are `x-secret`, by the operation that sends or gets them. */
export class SecretProperties {
  readonly #models: ModelIndex;
  /** By the id of every model that has such a property, itself or behind its references. */
  readonly #byModel: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(api: ApiModel, models: ModelIndex) {
    this.#models = models;
    this.#byModel = namesByModel(api, models);
  }

  /** In order, each once: those of its body, its answers and its messages. */
  of({ body, responses, webSocket }: Operation): string[] {
    const content = [
      ...(body?.content ?? []),
      ...responses.flatMap((response) => response.content),
    ].map(({ schema }) => schema);
    const names = new Set<string>();
    for (const schema of [
      ...content,
      ...(webSocket ? [webSocket.message] : []),
    ]) {
      const found = findIn(this.#models, schema);
      for (const name of found.names) names.add(name);
      for (const id of found.references)
        for (const name of this.#byModel.get(id) ?? []) names.add(name);
    }
    return [...names].sort(compare);
  }
}

/** Each model is looked into once; what it has goes to those that refer to it, which costs nothing where nothing is secret. */
function namesByModel(
  { models }: ApiModel,
  index: ModelIndex,
): ReadonlyMap<string, ReadonlySet<string>> {
  const own = new Map<string, ReadonlySet<string>>();
  const referrers = new Map<string, string[]>();
  for (const { id, schema } of models) {
    const { names, references } = findIn(index, schema);
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

function reachedFrom(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const id of reached)
    for (const one of next.get(id) ?? []) reached.add(one);
  return reached;
}

interface Found {
  readonly names: ReadonlySet<string>;
  /** Ids of models. */
  readonly references: ReadonlySet<string>;
}

/** What stands in a schema itself, not behind its references. */
function findIn(models: ModelIndex, start: Schema): Found {
  const names = new Set<string>();
  const references = new Set<string>();
  const visit = (schema: Schema): void => {
    if (schema.kind === "reference") references.add(schema.model);
    if (schema.kind === "object")
      for (const property of schema.properties)
        if (isSecret(models, property.schema)) names.add(property.name);
    eachChild(schema, visit);
  };
  visit(start);
  return { names, references };
}

/** Whether the value is secret, or its items, or what it may be; not whether it has properties that are. */
function isSecret(models: ModelIndex, start: Schema): boolean {
  const seen = new Set<string>();
  const open = [start];
  const push = (schema: Schema): void => {
    open.push(schema);
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.secret) return true;
    if (next.kind === "object") {
      if (typeof next.additional === "object") push(next.additional);
    } else if (next.kind !== "reference") {
      eachChild(next, push);
    } else if (!seen.has(next.model)) {
      seen.add(next.model);
      push(models.find(next.model).schema);
    }
  }
  return false;
}
