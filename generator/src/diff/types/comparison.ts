import type { Direction } from "../change-draft.js";
import type { Snippet } from "./snippet.js";

/** Two types for one value, before and after. */
export interface Comparison {
  readonly direction: Direction;
  readonly base: Snippet;
  readonly revision: Snippet;
  /** What the types are called where they have no name of their own. */
  readonly name: string;
}

/** The same for comparisons that have the same answer. */
export function comparisonKey({
  direction,
  base,
  revision,
}: Comparison): string {
  return `${direction}: ${base.text} → ${revision.text}`;
}

/** A reference to a type of the package. */
export function referenceTo(name: string): Snippet {
  return {
    text: name,
    closed: name,
    wide: name,
    references: new Set([name]),
    runtimeNames: new Set(),
  };
}

export function isSame(
  { base, revision }: Comparison,
  differing: ReadonlySet<string>,
): boolean {
  return (
    base.text === revision.text &&
    ![...base.references].some((name) => differing.has(name))
  );
}
