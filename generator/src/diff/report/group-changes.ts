import type { ApiChange, TypesVerdict } from "../api-change.js";

/** What a reader wants to know first of a change, worst first: the wire, then code that is compiled, then names alone. */
export const sectionKinds = [
  "breaking",
  "risky",
  "types",
  "names",
  "safe",
  "prose",
] as const;

export type SectionKind = (typeof sectionKinds)[number];

export interface ChangeSection {
  readonly kind: SectionKind;
  readonly changes: readonly ApiChange[];
}

/** The sections that have any changes, worst first; within one, in the order given. */
export function groupChanges(changes: readonly ApiChange[]): ChangeSection[] {
  const grouped = new Map<SectionKind, ApiChange[]>();
  for (const change of changes) {
    const kind = sectionOf(change);
    const section = grouped.get(kind);
    if (section === undefined) grouped.set(kind, [change]);
    else section.push(change);
  }
  return sectionKinds.flatMap((kind) => {
    const section = grouped.get(kind);
    return section === undefined ? [] : [{ kind, changes: section }];
  });
}

/** `types`: safe on the wire, and yet code stops compiling, of which more than a name is the cause. */
export function sectionOf(change: ApiChange): SectionKind {
  if (change.wire !== "safe") return change.wire;
  if (change.names) return "names";
  if (change.types !== "none") return "types";
  return change.group === "prose" ? "prose" : "safe";
}

/** Worst first; what is equally bad keeps its order. */
export function worstFirst(changes: readonly ApiChange[]): ApiChange[] {
  return [...changes].sort(compareWorst);
}

/** For sorting what is worse before what is less bad. */
export function compareWorst(one: ApiChange, other: ApiChange): number {
  return rankOf(one) - rankOf(other);
}

const typesOrder: readonly TypesVerdict[] = [
  "call",
  "import",
  "exhaustive",
  "mock",
  "none",
];

function rankOf(change: ApiChange): number {
  return (
    sectionKinds.indexOf(sectionOf(change)) * typesOrder.length +
    typesOrder.indexOf(change.types)
  );
}
