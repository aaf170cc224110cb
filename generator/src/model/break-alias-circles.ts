import type { Schema } from "./api-model.js";
import { baseOf } from "./schema-base.js";
import type { ModelDraft, ModelRegistry } from "./model-registry.js";

/**
 * A type alias that leads to itself without an object or a list in between has no meaning, in JSON Schema as in TypeScript.
 * The reference that closes the circle becomes `never` in a union and `unknown` elsewhere.
 */
export function breakAliasCircles(registry: ModelRegistry): void {
  const finished = new Set<string>();
  for (const id of registry.byId.keys()) {
    if (finished.has(id)) continue;
    for (const member of findCircle(registry, id, finished))
      cut(registry, member);
  }
}

interface Visit {
  readonly id: string;
  readonly next: string[];
}

/** The references that close a circle, found depth first from `start`. */
function findCircle(
  registry: ModelRegistry,
  start: string,
  finished: Set<string>,
): { readonly from: string; readonly to: string }[] {
  const closing: { from: string; to: string }[] = [];
  const path: Visit[] = [{ id: start, next: aliasesOf(registry, start) }];
  const open = new Set([start]);
  for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
    const id = visit.next.pop();
    if (id === undefined) {
      path.pop();
      open.delete(visit.id);
      finished.add(visit.id);
    } else if (open.has(id)) closing.push({ from: visit.id, to: id });
    else if (!finished.has(id)) {
      open.add(id);
      path.push({ id, next: aliasesOf(registry, id) });
    }
  }
  return closing;
}

function aliasesOf(registry: ModelRegistry, id: string): string[] {
  const schema = registry.byId.get(id)?.schema;
  return schema === undefined
    ? []
    : [...new Set(bareReferences(schema))].reverse();
}

function bareReferences(schema: Schema): string[] {
  if (schema.kind === "reference") return [schema.model];
  if (schema.kind !== "union" && schema.kind !== "intersection") return [];
  return schema.members.flatMap(bareReferences);
}

function cut(
  registry: ModelRegistry,
  { from, to }: { readonly from: string; readonly to: string },
): void {
  const draft: ModelDraft | undefined = registry.byId.get(from);
  if (draft?.schema === undefined) return;
  draft.schema = withoutReference(draft.schema, to, "unknown");
}

function withoutReference(
  schema: Schema,
  model: string,
  instead: "unknown" | "never",
): Schema {
  if (schema.kind === "reference" && schema.model === model) {
    return { kind: instead, ...baseOf(schema) };
  }
  if (schema.kind !== "union" && schema.kind !== "intersection") return schema;
  const inner = schema.kind === "union" ? "never" : "unknown";
  const members = schema.members.map((member) =>
    withoutReference(member, model, inner),
  );
  return { ...schema, members };
}
