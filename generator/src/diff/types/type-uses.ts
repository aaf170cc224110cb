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

/** Of the types that differ and that operations lead to. */
export function typeUses(
  operations: readonly ComparedOperation[],
  reached: ReachedTypes,
): Map<string, TypeUse> {
  const uses = new Map<string, TypeUse>();
  for (const { base, revision, comparisons } of operations)
    for (const comparison of comparisons)
      for (const name of reached.of(comparison)) {
        const use = useOf(uses, name);
        use.directions.add(comparison.direction);
        use.usedBy.add(base.label).add(revision.label);
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
