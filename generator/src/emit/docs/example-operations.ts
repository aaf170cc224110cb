import type {
  ApiModel,
  Operation,
  SecurityRequirement,
  Tag,
} from "../../model/api-model.js";
import type { DocsContext } from "./docs-context.js";

/** An operation and the tag it belongs to. */
export interface Placed {
  readonly tag: Tag;
  readonly operation: Operation;
}

export function placedOperations(model: ApiModel): readonly Placed[] {
  return model.tags.flatMap((tag) =>
    tag.operations.map((operation) => ({ tag, operation })),
  );
}

/** What to show first: a GET that the page's client can call and that needs no input, else whatever needs least. */
export function simplestOperation({
  model,
  requirement,
}: DocsContext): Placed | undefined {
  return leastOf(placedOperations(model), ({ operation }) => {
    const inputs = operation.parameters.filter(
      ({ required }) => required,
    ).length;
    return (
      (operation.webSocket === undefined ? 0 : 200) +
      (isCallable(operation, requirement) ? 0 : 100) +
      (operation.deprecated ? 50 : 0) +
      (operation.pagination === undefined ? 0 : 20) +
      inputs * 2 +
      (operation.body === undefined ? 0 : 5) +
      (operation.method === "GET" ? 0 : 3)
    );
  });
}

/** An operation with a failure of its own to look at, and the status of that. */
export function failingOperation({
  model,
  requirement,
}: DocsContext): (Placed & { readonly status: number }) | undefined {
  const failing = placedOperations(model).flatMap((placed) => {
    const status = failureOf(placed.operation);
    return status === undefined ? [] : [{ ...placed, status }];
  });
  return leastOf(failing, ({ operation, status }) => {
    const rank = [404, 422, 409, 400, 403, 401].indexOf(status);
    const body = operation.body === undefined ? 0 : 1;
    const told = (rank < 0 ? 10 : rank) * 10 + operation.parameters.length;
    return told + body + (isCallable(operation, requirement) ? 0 : 1000);
  });
}

/** The most telling status of 4xx whose body is declared. */
function failureOf(operation: Operation): number | undefined {
  if (operation.webSocket !== undefined) return undefined;
  const failures = operation.responses
    .filter(
      ({ status, content }) => /^4\d\d$/.test(status) && content.length > 0,
    )
    .map(({ status }) => Number(status));
  return (
    [404, 422, 409, 400].find((status) => failures.includes(status)) ??
    failures[0]
  );
}

/** The credentials of the page's client: the combination that most operations name first. */
export function usualRequirement(
  model: ApiModel,
): SecurityRequirement | undefined {
  const counts = new Map<string, number>();
  for (const { operation } of placedOperations(model)) {
    const first = operation.security.find(({ schemes }) => schemes.length > 0);
    const key = first && schemesKey(first);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return leastOf(
    alternativesOf(model),
    (one) => -(counts.get(schemesKey(one)) ?? 0),
  );
}

function schemesKey({ schemes }: SecurityRequirement): string {
  return JSON.stringify(schemes.map(({ name }) => name));
}

/** Whether a client with these credentials can call the operation. */
export function isCallable(
  { security }: Operation,
  given: SecurityRequirement | undefined,
): boolean {
  const names = new Set(given?.schemes.map(({ name }) => name));
  return (
    security.length === 0 ||
    security.some(({ schemes }) => schemes.every(({ name }) => names.has(name)))
  );
}

/** Every combination of schemes that an operation takes, each once. */
export function alternativesOf(
  model: ApiModel,
): readonly SecurityRequirement[] {
  const seen = new Map<string, SecurityRequirement>();
  for (const { operation } of placedOperations(model))
    for (const one of operation.security) {
      const key = schemesKey(one);
      if (one.schemes.length > 0 && !seen.has(key)) seen.set(key, one);
    }
  return Array.from(seen.values());
}

function leastOf<Item>(
  items: readonly Item[],
  costOf: (item: Item) => number,
): Item | undefined {
  let best: Item | undefined;
  let least = Infinity;
  for (const item of items) {
    const cost = costOf(item);
    if (cost >= least) continue;
    best = item;
    least = cost;
  }
  return best;
}
