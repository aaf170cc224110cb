import type { Property, Schema } from "./api-model.js";
import type { ModelRegistry, UnionSchema } from "./model-registry.js";

type EnumSchema = Extract<Schema, { kind: "enum" }>;

/**
 * Closes the enums that tell the members of a union apart: the discriminator, and a required property of one value.
 * An open enum would let every member match.
 */
export function closeEnums(registry: ModelRegistry): void {
  const visited = new Set<Schema>();
  for (const union of registry.unions) {
    const { property } = union.discriminator ?? {};
    if (property !== undefined) closeDiscriminator(registry, union, property);
    for (const object of objectsIn(registry, union.members, visited))
      for (const own of object.properties) closeSingle(registry, own);
  }
}

function closeDiscriminator(
  registry: ModelRegistry,
  union: UnionSchema,
  name: string,
): void {
  for (const object of objectsIn(registry, union.members, new Set()))
    for (const property of object.properties)
      if (property.name === name) close(enumOf(registry, property.schema));
}

function closeSingle(registry: ModelRegistry, property: Property): void {
  if (!property.required) return;
  const found = enumOf(registry, property.schema);
  if (found?.values.length === 1) close(found);
}

function close(schema: EnumSchema | undefined): void {
  if (schema === undefined) return;
  const changing: { open: boolean } = schema;
  changing.open = false;
}

function enumOf(
  registry: ModelRegistry,
  schema: Schema,
): EnumSchema | undefined {
  const [found] = resolved(registry, [schema], new Set());
  return found?.kind === "enum" ? found : undefined;
}

function objectsIn(
  registry: ModelRegistry,
  schemas: readonly Schema[],
  visited: Set<Schema>,
): Extract<Schema, { kind: "object" }>[] {
  return resolved(registry, schemas, visited).filter(
    (schema) => schema.kind === "object",
  );
}

/** What these schemas come to, behind references, unions and intersections; each once. */
function resolved(
  registry: ModelRegistry,
  schemas: readonly Schema[],
  visited: Set<Schema>,
): Schema[] {
  const found: Schema[] = [];
  const open = [...schemas];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (visited.has(next)) continue;
    visited.add(next);
    if (next.kind === "reference") {
      const target = registry.byId.get(next.model)?.schema;
      if (target !== undefined) open.push(target);
    } else if (next.kind === "union" || next.kind === "intersection")
      open.push(...next.members);
    else found.push(next);
  }
  return found;
}
