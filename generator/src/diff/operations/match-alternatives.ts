import type { Both } from "./both.js";
import type { Alternative } from "./security-view.js";

/** The ways to be let in, as they go together. */
export interface MatchedAlternatives {
  /** With the same schemes. */
  readonly same: readonly Both<Alternative>[];
  /** The revision asks for more schemes. */
  readonly extended: readonly Both<Alternative>[];
  /** The revision asks for fewer. */
  readonly reduced: readonly Both<Alternative>[];
  readonly removed: readonly Alternative[];
  readonly added: readonly Alternative[];
}

/** What is said twice is said once. */
export function distinctAlternatives(
  alternatives: readonly Alternative[],
): readonly Alternative[] {
  return alternatives.filter(
    (one, index) =>
      !alternatives
        .slice(0, index)
        .some((other) => includes(one, other) && includes(other, one)),
  );
}

/** Those that are equal first, so that a changed one is not taken for it. */
export function matchAlternatives({
  base,
  revision,
}: Both<readonly Alternative[]>): MatchedAlternatives {
  const open = { base: [...base], revision: [...revision] };
  const take = (fits: Fits) => takePairs(open, fits);
  const equal = take(
    (one, other) => includes(one, other) && includes(other, one),
  );
  const named = take(
    (one, other) => hasSchemes(one, other) && hasSchemes(other, one),
  );
  const something = (one: Alternative) => one.schemes.size > 0;
  return {
    same: [...equal, ...named],
    extended: take((one, other) => something(one) && hasSchemes(other, one)),
    reduced: take((one, other) => something(other) && hasSchemes(one, other)),
    removed: open.base,
    added: open.revision,
  };
}

type Fits = (base: Alternative, revision: Alternative) => boolean;

/** Takes what goes together out of both lists. */
function takePairs(
  open: { readonly base: Alternative[]; readonly revision: Alternative[] },
  fits: Fits,
): Both<Alternative>[] {
  const pairs: Both<Alternative>[] = [];
  for (const base of [...open.base]) {
    const revision = open.revision.find((other) => fits(base, other));
    if (revision === undefined) continue;
    pairs.push({ base, revision });
    open.base.splice(open.base.indexOf(base), 1);
    open.revision.splice(open.revision.indexOf(revision), 1);
  }
  return pairs;
}

/** Whether one has every scheme of the other. */
function hasSchemes(one: Alternative, other: Alternative): boolean {
  return [...other.schemes.keys()].every((name) => one.schemes.has(name));
}

/** Whether credentials for the first are enough for the second. */
export function includes(one: Alternative, other: Alternative): boolean {
  return [...other.schemes].every(([name, { scopes }]) => {
    const own = one.schemes.get(name);
    return (
      own !== undefined &&
      [...scopes.keys()].every((scope) => own.scopes.has(scope))
    );
  });
}
