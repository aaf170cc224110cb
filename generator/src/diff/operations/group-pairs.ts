import type { Both } from "./both.js";
import type { OperationView } from "./call-view.js";

/** Operations that share something on both sides. */
export interface PairGroup<Shared> {
  readonly both: Both<Shared>;
  /** `GET /users/{id}`. */
  readonly usedBy: readonly string[];
}

/** Operations by what they share; the same objects mean the same thing. */
export function groupPairs<Shared>(
  pairs: readonly Both<OperationView>[],
  sharedBy: (pair: Both<OperationView>) => Both<Shared>,
): readonly PairGroup<Shared>[] {
  const groups: (PairGroup<Shared> & { readonly usedBy: string[] })[] = [];
  const byShared = new Map<Shared, Map<Shared, string[]>>();
  for (const pair of pairs) {
    const both = sharedBy(pair);
    const others = byShared.get(both.base) ?? new Map<Shared, string[]>();
    byShared.set(both.base, others);
    const known = others.get(both.revision);
    if (known !== undefined) known.push(pair.revision.name);
    else {
      const usedBy = [pair.revision.name];
      others.set(both.revision, usedBy);
      groups.push({ both, usedBy });
    }
  }
  return groups;
}
