import type { Pair, SchemaPair } from "./schema-pair.js";
import { constantProperties } from "./exclusive.js";
import type { SchemaPart } from "./schema-part.js";
import type { Alternative } from "./shape.js";

export interface Matching {
  readonly matched: readonly Pair<Alternative>[];
  readonly removed: readonly Alternative[];
  readonly added: readonly Alternative[];
}

/** More pairs than this are not tried out. */
const mostTrials = 400;

/** Which member of a union is which in the other document: by component, by its constants, by what it allows, at last by its place. */
export function matchAlternatives(
  schemas: SchemaPair,
  { base, revision }: Pair<readonly Alternative[]>,
): Matching {
  const matcher = new Matcher(base, revision);
  const wholes = {
    base: idsOf(schemas.base.parts),
    revision: idsOf(schemas.revision.parts),
  };
  matcher.byName(
    (one) => componentsOf(one, wholes.base),
    (one) => componentsOf(one, wholes.revision),
  );
  matcher.byName(constantsOf, constantsOf);
  matcher.byTest((pair) => isEqual(schemas, pair));
  matcher.byPlace();
  return matcher.result();
}

class Matcher {
  readonly #matched: Pair<Alternative>[] = [];
  readonly #size: Pair<number>;
  #base: readonly (Alternative | undefined)[];
  #revision: readonly (Alternative | undefined)[];

  constructor(base: readonly Alternative[], revision: readonly Alternative[]) {
    this.#base = base;
    this.#revision = revision;
    this.#size = { base: base.length, revision: revision.length };
  }

  /** Those of one name on both sides, if it is the name of one on each. */
  byName(
    baseName: (one: Alternative) => string,
    revisionName: (one: Alternative) => string,
  ): void {
    const before = named(this.#base, baseName);
    const after = named(this.#revision, revisionName);
    for (const [name, base] of before) {
      const revision = after.get(name);
      if (base && revision) this.#match({ base, revision });
    }
  }

  byTest(test: (pair: Pair<Alternative>) => boolean): void {
    const before = present(this.#base);
    if (before.length * present(this.#revision).length > mostTrials) return;
    for (const base of before) {
      const revision = present(this.#revision).find((other) =>
        test({ base, revision: other }),
      );
      if (revision !== undefined) this.#match({ base, revision });
    }
  }

  /** What is left is taken for changed, not for replaced, where lists are of one length or only one is left on each side. */
  byPlace(): void {
    const [base, ...others] = present(this.#base);
    const [revision, ...rest] = present(this.#revision);
    if (base && revision && others.length + rest.length === 0) {
      this.#match({ base, revision });
      return;
    }
    if (this.#size.base !== this.#size.revision) return;
    for (const [index, one] of [...this.#base.entries()]) {
      const other = this.#revision[index];
      if (one && other) this.#match({ base: one, revision: other });
    }
  }

  result(): Matching {
    return {
      matched: this.#matched,
      removed: present(this.#base),
      added: present(this.#revision),
    };
  }

  #match(pair: Pair<Alternative>): void {
    this.#matched.push(pair);
    this.#base = this.#base.map((one) => (one === pair.base ? undefined : one));
    this.#revision = this.#revision.map((one) =>
      one === pair.revision ? undefined : one,
    );
  }
}

function present(
  alternatives: readonly (Alternative | undefined)[],
): readonly Alternative[] {
  return alternatives.filter((one) => one !== undefined);
}

/** A name that is empty, or that two have, names none. */
function named(
  alternatives: readonly (Alternative | undefined)[],
  nameOf: (one: Alternative) => string,
): ReadonlyMap<string, Alternative | undefined> {
  const found = new Map<string, Alternative | undefined>();
  for (const one of present(alternatives)) {
    const name = nameOf(one);
    if (name !== "") found.set(name, found.has(name) ? undefined : one);
  }
  return found;
}

function idsOf(parts: readonly SchemaPart[]): ReadonlySet<number> {
  return new Set(parts.map(({ id }) => id));
}

/** The components it is made of, but for those of the whole. */
function componentsOf(
  { parts }: Alternative,
  whole: ReadonlySet<number>,
): string {
  return parts
    .filter(({ id, pointer }) => !whole.has(id) && isComponent(pointer))
    .map(({ pointer }) => pointer)
    .join(" ");
}

function isComponent(pointer: string): boolean {
  return /^\/components\/schemas\/[^/]+$/.test(pointer);
}

function constantsOf(one: Alternative): string {
  const constants = [...constantProperties(one)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return constants.length === 0 ? "" : JSON.stringify(constants);
}

function isEqual(
  { comparison, base, revision }: SchemaPair,
  pair: Pair<Alternative>,
): boolean {
  const places = { base: base.place, revision: revision.place };
  return (["request", "response"] as const).every((direction) => {
    const entry = comparison.compareAlternatives(pair, direction, places);
    return comparison.worst(entry) === "safe";
  });
}
