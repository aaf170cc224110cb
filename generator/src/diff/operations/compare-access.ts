import type { Access } from "./access.js";
import { onBoth } from "./both.js";
import type { Both } from "./both.js";
import type { OperationView } from "./call-view.js";
import {
  compareSecuritySchemes,
  renamedSchemes,
} from "./compare-security-schemes.js";
import { compareSecurity } from "./compare-security.js";
import type { Comparison } from "./comparison.js";
import { createSecurityFinder } from "./effective-security.js";
import { groupPairs } from "./group-pairs.js";
import type { PairGroup } from "./group-pairs.js";
import type { SecurityView } from "./security-view.js";

/** Who may call the operations: what many share is compared once, for all of them. */
export function compareAccess(
  comparison: Comparison,
  access: Both<Access>,
  pairs: readonly Both<OperationView>[],
): void {
  const schemes = onBoth(access, (one) => one.schemes);
  const renamed = renamedSchemes(comparison, schemes);
  const { documents } = comparison;
  const groups = groupPairs(
    pairs,
    createSecurityFinder(documents, access, renamed),
  );
  for (const { both, usedBy } of groups)
    compareSecurity({ ...comparison, usedBy, direction: "request" }, both);
  const usersOf = findUsers(groups);
  compareSecuritySchemes(comparison, schemes, { renamed, usersOf });
}

/** The operations that may send a scheme, on either side. */
function findUsers(
  groups: readonly PairGroup<SecurityView>[],
): (name: string) => readonly string[] {
  const users = new Map<string, Set<string>>();
  for (const { both, usedBy } of groups)
    for (const { schemes } of [
      ...both.base.alternatives,
      ...both.revision.alternatives,
    ])
      for (const name of schemes.keys()) {
        const known = users.get(name) ?? new Set<string>();
        for (const operation of usedBy) known.add(operation);
        users.set(name, known);
      }
  return (name) => [...(users.get(name) ?? [])];
}
