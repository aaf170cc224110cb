import type { Direction } from "../change-draft.js";
import type { Comparison } from "./comparison.js";
import type { OperationPair } from "./match-operations.js";
import type { ReachedTypes } from "./reached-types.js";

/** Who has to do with a type, and which way its values travel there. */
export interface TypeUse {
  readonly directions: Set<Direction>;
  /** `GET /users/{id}`, as either side writes it. */
  readonly usedBy: Set<string>;
}

export interface ComparedOperation extends OperationPair {
  readonly comparisons: readonly Comparison[];
}

/** What leads to types, and what it is called. */
export interface TypeUser {
  readonly labels: readonly string[];
  readonly comparisons: readonly Comparison[];
}

/** Of the types that differ and that operations or webhooks lead to. */
export function typeUses(
  users: readonly TypeUser[],
  reached: ReachedTypes,
): Map<string, TypeUse> {
  const uses = new Map<string, TypeUse>();
  for (const { labels, comparisons } of users)
    for (const comparison of comparisons)
      for (const name of reached.of(comparison)) {
        const use = useOf(uses, name);
        use.directions.add(comparison.direction);
        for (const label of labels) use.usedBy.add(label);
      }
  return uses;
}

function useOf(uses: Map<string, TypeUse>, name: string): TypeUse {
  const known = uses.get(name);
  if (known !== undefined) return known;
  const use: TypeUse = { directions: new Set(), usedBy: new Set() };
  uses.set(name, use);
  return use;
}
