import type { Schema } from "./api-model.js";

export type SchemasById = ReadonlyMap<string, Schema>;

/** The schema of a property, by the names that lead to it; through references, `allOf`s and unions. */
export function walkSchema(
  models: SchemasById,
  start: Schema,
  names: readonly string[],
): Schema | undefined {
  let candidates = expand(models, [start]);
  for (const name of names)
    candidates = expand(
      models,
      candidates.flatMap((schema) => propertyOf(schema, name)),
    );
  return candidates[0];
}

function propertyOf(schema: Schema, name: string): Schema[] {
  if (schema.kind !== "object") return [];
  const property = schema.properties.find((one) => one.name === name);
  return property === undefined ? [] : [property.schema];
}

function expand(models: SchemasById, schemas: readonly Schema[]): Schema[] {
  const found: Schema[] = [];
  const seen = new Set<string>();
  const open = [...schemas].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === "union" || next.kind === "intersection") {
      open.push(...[...next.members].reverse());
    } else if (next.kind !== "reference") {
      found.push(next);
    } else if (!seen.has(next.model)) {
      seen.add(next.model);
      const target = models.get(next.model);
      if (target !== undefined) open.push(target);
    }
  }
  return found;
}
