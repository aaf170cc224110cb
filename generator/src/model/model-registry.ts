import type { JsonObject, SpecDocument } from "../spec/spec-document.js";
import type { Schema } from "./api-model.js";
import type { Located } from "./located.js";

/** Where the name of a model comes from. */
export type NameOrigin =
  /** A key of the document, or the last meaningful segments of a place that a reference leads to. */
  | {
      readonly kind: "key";
      readonly key: string;
      /** Keeps its name when others want the same: a key of `components.schemas`. */
      readonly exact: boolean;
    }
  /** The role of an inline schema: the response of an operation, a property of a model. */
  | {
      readonly kind: "role";
      readonly owner: NameOwner;
      readonly words: readonly string[];
    };

export type NameOwner =
  | { readonly kind: "model"; readonly id: string }
  /** By the pointer of the operation, webhook or callback. */
  | { readonly kind: "operation"; readonly id: string; readonly key: string }
  | { readonly kind: "text"; readonly id: string };

/** A model whose schema may not be built yet. */
export interface ModelDraft {
  readonly id: string;
  readonly origin: NameOrigin;
  readonly at: Located<JsonObject>;
  schema: Schema | undefined;
}

/** Every schema that has a name, each built once, however many references lead to it. */
export interface ModelRegistry {
  readonly document: SpecDocument;
  readonly byId: Map<string, ModelDraft>;
  readonly byObject: Map<JsonObject, ModelDraft>;
  /** Where references lead, by file and `$ref`. */
  readonly targets: Map<string, Located | undefined>;
  /** Registered and not built. */
  readonly queue: ModelDraft[];
  /** The unions met so far. */
  readonly unions: UnionSchema[];
  /** Schemas that components extend by `allOf`. */
  readonly extended: Set<JsonObject>;
}

export type UnionSchema = Extract<Schema, { kind: "union" }>;

export function createRegistry(document: SpecDocument): ModelRegistry {
  return {
    document,
    byId: new Map(),
    byObject: new Map(),
    targets: new Map(),
    queue: [],
    unions: [],
    extended: new Set(),
  };
}

/** The model of this place; registered on the first call. */
export function registerModel(
  registry: ModelRegistry,
  at: Located<JsonObject>,
  wanted: { readonly id: string; readonly origin: NameOrigin },
): ModelDraft {
  const known = registry.byObject.get(at.value);
  if (known !== undefined) return known;
  const id = registry.byId.has(wanted.id)
    ? `${wanted.id} (${at.file}#${at.pointer})`
    : wanted.id;
  const draft: ModelDraft = {
    id,
    origin: wanted.origin,
    at,
    schema: undefined,
  };
  registry.byId.set(id, draft);
  registry.byObject.set(at.value, draft);
  registry.queue.push(draft);
  return draft;
}
