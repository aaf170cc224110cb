import type { Schema } from "./api-model.js";
import { reachModels } from "./directions.js";
import type { OperationDraft } from "./build-operations.js";
import type { ModelRegistry } from "./model-registry.js";
import { eachChild, mapChildren } from "./schema-children.js";

/** JSON has no bytes: a model that only JSON holds has a string where another may have `format: binary`. */
export function settleBytes(
  registry: ModelRegistry,
  operations: readonly OperationDraft[],
): void {
  const holders = new Map<string, Schema>();
  const models = new Map<string, Schema>();
  for (const { id, schema } of registry.byId.values()) {
    if (schema === undefined) continue;
    models.set(id, schema);
    if (hasBytes(schema)) holders.set(id, schema);
  }
  if (holders.size === 0) return;
  const media = operations.flatMap(mediaOf);
  const isRaw = (kind: string) => kind === "multipart" || kind === "binary";
  const raw = media.filter(({ kind }) => isRaw(kind));
  const other = media.filter(({ kind }) => !isRaw(kind));
  const reachedRaw = reachModels(models, raw.map(schemaOf));
  const reachedOther = reachModels(models, other.map(schemaOf));
  for (const [id, schema] of holders) {
    const draft = registry.byId.get(id);
    if (draft === undefined || reachedRaw.has(id)) continue;
    if (reachedOther.has(id)) draft.schema = withoutBytes(schema);
  }
}

interface Media {
  readonly kind: string;
  readonly schema: Schema;
}

function mediaOf({ operation, callbacks }: OperationDraft): Media[] {
  const calls = [operation, ...callbacks.map(({ webhook }) => webhook)];
  return calls.flatMap(({ body, responses }) => [
    ...(body?.content ?? []),
    ...responses.flatMap(({ content }) => content),
  ]);
}

function schemaOf({ schema }: Media): Schema {
  return schema;
}

function hasBytes(schema: Schema): boolean {
  const open = [schema];
  const push = (child: Schema) => {
    open.push(child);
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === "binary") return true;
    eachChild(next, push);
  }
  return false;
}

function withoutBytes(schema: Schema): Schema {
  if (schema.kind === "binary")
    return { ...schema, kind: "string", format: "binary" };
  return mapChildren(schema, withoutBytes);
}
