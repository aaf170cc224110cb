import type { Comparison } from "./comparison.js";
import type { JudgedPair } from "./check-file.js";

/** Follows references from type to type, through those that differ: the others lead to no difference. */
export class ReachedTypes {
  readonly #pair: JudgedPair;
  readonly #below = new Map<string, ReadonlySet<string>>();

  constructor(pair: JudgedPair) {
    this.#pair = pair;
  }

  of({ base, revision }: Comparison): ReadonlySet<string> {
    const found = new Set<string>();
    for (const name of [...base.references, ...revision.references]) {
      if (!this.#pair.differing.has(name)) continue;
      found.add(name);
      for (const other of this.below(name)) found.add(other);
    }
    return found;
  }

  /** Without the type itself, unless it leads to itself. */
  below(name: string): ReadonlySet<string> {
    const known = this.#below.get(name);
    if (known !== undefined) return known;
    const found = new Set(this.#next(name));
    for (const one of found)
      for (const next of this.#next(one)) found.add(next);
    this.#below.set(name, found);
    return found;
  }

  #next(name: string): string[] {
    const { base, revision, differing } = this.#pair;
    return [base, revision]
      .flatMap(({ types }) => [
        ...(types.get(name)?.declaration.references ?? []),
      ])
      .filter((next) => differing.has(next));
  }
}
