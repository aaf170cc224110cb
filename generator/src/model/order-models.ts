import type { ModelDraft } from "./model-registry.js";

/** Keys first, in the order of the document; then what operations own; each followed by the models that it owns. */
export function orderModels(drafts: readonly ModelDraft[]): ModelDraft[] {
  const owned = new Map<string, ModelDraft[]>();
  const roots: {
    components: ModelDraft[];
    places: ModelDraft[];
    roles: ModelDraft[];
  } = {
    components: [],
    places: [],
    roles: [],
  };
  for (const draft of drafts) {
    const { origin } = draft;
    if (origin.kind === "key")
      (origin.exact ? roots.components : roots.places).push(draft);
    else if (origin.owner.kind !== "model") roots.roles.push(draft);
    else {
      const siblings = owned.get(origin.owner.id);
      if (siblings === undefined) owned.set(origin.owner.id, [draft]);
      else siblings.push(draft);
    }
  }
  const ordered: ModelDraft[] = [];
  const open = [...roots.components, ...roots.places, ...roots.roles].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    ordered.push(next);
    open.push(...[...(owned.get(next.id) ?? [])].reverse());
  }
  return ordered;
}
