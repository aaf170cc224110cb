import type { Schema } from "./api-model.js";
import { buildInline } from "./build-schema.js";
import type { ModelDraft, ModelRegistry } from "./model-registry.js";
import type { SchemaSpot } from "./schema-spot.js";

/** Builds every schema that has a name and is not built yet, and those that get one on the way. */
export function buildModels(registry: ModelRegistry): void {
  for (let index = 0; index < registry.queue.length; index++) {
    const draft = registry.queue[index];
    if (draft !== undefined) draft.schema = buildDraft(registry, draft);
  }
  registry.queue.length = 0;
}

function buildDraft(registry: ModelRegistry, draft: ModelDraft): Schema {
  const owner = { kind: "model", id: draft.id } as const;
  const spot: SchemaSpot = {
    role: { owner, words: [], names: "all" },
    owner,
    inheritedType: undefined,
    bytes: true,
    depth: 0,
  };
  return buildInline(registry, draft.at, spot);
}
