import type { Direction, Schema } from "./api-model.js";
import { eachChild } from "./schema-children.js";

/** How the models are used, and which of them differ between reading and writing. */
export interface Directions {
  of(id: string): readonly Direction[];
  /** Whether what a request holds has another type than what an answer holds. */
  differs(id: string): boolean;
}

export interface DirectionRoots {
  /** What the user sends. */
  readonly input: readonly Schema[];
  /** What the user gets. */
  readonly output: readonly Schema[];
}

/** Two linear passes over the references: which models each side reaches, and which hold something that differs. */
export function findDirections(
  models: ReadonlyMap<string, Schema>,
  roots: DirectionRoots,
): Directions {
  const input = reachModels(models, roots.input, "input");
  const output = reachModels(models, roots.output, "output");
  const differing = findDiffering(models);
  return {
    of: (id) => {
      if (!input.has(id)) return ["output"];
      if (!output.has(id)) return ["input"];
      return differing.has(id) ? ["output", "input"] : ["output"];
    },
    differs: (id) => differing.has(id),
  };
}

/** The models that these schemas lead to; with a direction, only through properties that go that way. */
export function reachModels(
  models: ReadonlyMap<string, Schema>,
  roots: readonly Schema[],
  direction?: Direction,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...roots];
  const push = (schema: Schema) => {
    open.push(schema);
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    eachTravelling(next, direction, push);
    if (next.kind !== "reference" || reached.has(next.model)) continue;
    reached.add(next.model);
    const schema = models.get(next.model);
    if (schema !== undefined) open.push(schema);
  }
  return reached;
}

/** The children that go this way: requests leave readOnly properties out, answers writeOnly ones. */
function eachTravelling(
  schema: Schema,
  direction: Direction | undefined,
  visit: (child: Schema) => void,
): void {
  if (schema.kind !== "object" || direction === undefined) {
    eachChild(schema, visit);
    return;
  }
  const staying = direction === "input" ? "readOnly" : "writeOnly";
  for (const property of schema.properties)
    if (!property[staying]) visit(property.schema);
  if (typeof schema.additional === "object") visit(schema.additional);
}

function findDiffering(
  models: ReadonlyMap<string, Schema>,
): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  const differing = new Set<string>();
  for (const [id, schema] of models) {
    const { references, differs } = inspect(schema);
    if (differs) differing.add(id);
    for (const model of references) pushTo(users, model, id);
  }
  for (const id of differing)
    for (const user of users.get(id) ?? []) differing.add(user);
  return differing;
}

function inspect(schema: Schema): {
  readonly references: ReadonlySet<string>;
  readonly differs: boolean;
} {
  const references = new Set<string>();
  let differs = false;
  const open = [schema];
  const push = (child: Schema) => {
    open.push(child);
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === "reference") references.add(next.model);
    differs ||= differsItself(next);
    eachChild(next, push);
  }
  return { references, differs };
}

function differsItself(schema: Schema): boolean {
  if (schema.kind === "enum") return schema.open;
  if (schema.kind !== "object") return false;
  return schema.properties.some(
    ({ readOnly, writeOnly }) => readOnly || writeOnly,
  );
}

function pushTo(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
