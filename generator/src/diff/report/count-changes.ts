import type { ApiChange } from "../api-change.js";
import { groupChanges, sectionKinds } from "./group-changes.js";
import type { SectionKind } from "./group-changes.js";

/** How many changes there are in each section. */
export type ChangeCounts = Readonly<Record<SectionKind, number>>;

export function countChanges(changes: readonly ApiChange[]): ChangeCounts {
  const counts = Object.fromEntries(
    groupChanges(changes).map(({ kind, changes: { length } }) => [
      kind,
      length,
    ]),
  );
  const of = (kind: SectionKind) => counts[kind] ?? 0;
  return {
    breaking: of("breaking"),
    risky: of("risky"),
    types: of("types"),
    names: of("names"),
    safe: of("safe"),
    prose: of("prose"),
  };
}

/** `2 breaking, 1 types only, 4 safe`; `""` where there is none. */
export function printCounts(counts: ChangeCounts): string {
  return sectionKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${sectionWords[kind]}`)
    .join(", ");
}

/** Each section in a word or two, as in `3 types only`. */
const sectionWords: Readonly<Record<SectionKind, string>> = {
  breaking: "breaking",
  risky: "risky",
  types: "types only",
  names: "names only",
  safe: "safe",
  prose: "prose",
};
