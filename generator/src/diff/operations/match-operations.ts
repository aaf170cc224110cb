import { stringAt } from "../../model/located.js";
import type { Both } from "./both.js";
import type { OperationView } from "./call-view.js";
import { pathShape } from "./path-shape.js";

export interface MatchedOperations {
  /** In the order of the revision. */
  readonly pairs: readonly OperationPair[];
  readonly removed: readonly OperationView[];
  readonly added: readonly OperationView[];
}

export interface OperationPair extends Both<OperationView> {
  /** Method or path are different, and the `operationId` is not. */
  readonly moved: boolean;
}

/** By method and path, then by method and shape of the path, then by an `operationId` that is unique on both sides. */
export function matchOperations(
  operations: Both<readonly OperationView[]>,
): MatchedOperations {
  const { base, revision } = operations;
  const open = new Set(base);
  const partners = new Map<OperationView, OperationPair>();
  for (const { keyOf, moved } of waysToMatch(operations)) {
    const byKey = groupBy(open, keyOf);
    for (const now of revision) {
      const key = partners.has(now) ? undefined : keyOf(now);
      const before = key === undefined ? undefined : byKey.get(key)?.shift();
      if (before === undefined) continue;
      open.delete(before);
      partners.set(now, { base: before, revision: now, moved });
    }
  }
  return {
    pairs: revision.flatMap((now) => partners.get(now) ?? []),
    removed: [...open],
    added: revision.filter((now) => !partners.has(now)),
  };
}

type KeyOf = (operation: OperationView) => string | undefined;

function waysToMatch({ base, revision }: Both<readonly OperationView[]>): {
  readonly keyOf: KeyOf;
  readonly moved: boolean;
}[] {
  const before = groupBy(base, operationIdOf);
  const after = groupBy(revision, operationIdOf);
  const uniqueId: KeyOf = (operation) => {
    const id = operationIdOf(operation);
    const isUnique =
      id !== undefined &&
      before.get(id)?.length === 1 &&
      after.get(id)?.length === 1;
    return isUnique ? id : undefined;
  };
  return [
    { keyOf: ({ name }) => name, moved: false },
    {
      keyOf: ({ method, path }) => `${method} ${pathShape(path)}`,
      moved: false,
    },
    { keyOf: uniqueId, moved: true },
  ];
}

function operationIdOf({ at }: OperationView): string | undefined {
  return stringAt(at.value, "operationId");
}

function groupBy(
  operations: Iterable<OperationView>,
  keyOf: KeyOf,
): ReadonlyMap<string, OperationView[]> {
  const groups = new Map<string, OperationView[]>();
  for (const operation of operations) {
    const key = keyOf(operation);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [operation]);
    else group.push(operation);
  }
  return groups;
}
