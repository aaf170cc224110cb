import type { ChangeDraft } from "../change-draft.js";

/** What comparing two schemas found: here, and further inside. Entries form a graph, with circles where schemas are recursive. */
export interface FindingEntry {
  readonly drafts: Finding[];
  readonly children: Set<FindingEntry>;
  readonly parents: Set<FindingEntry>;
  /** Operations that use the schemas directly. */
  readonly operations: Set<string>;
}

type Finding = Omit<ChangeDraft, "usedBy">;

export function createEntry(): FindingEntry {
  return {
    drafts: [],
    children: new Set(),
    parents: new Set(),
    operations: new Set(),
  };
}

export function addChild(parent: FindingEntry, child: FindingEntry): void {
  parent.children.add(child);
  child.parents.add(parent);
}

/** The entry and all inside it, each once. */
export function reachable(start: FindingEntry): ReadonlySet<FindingEntry> {
  return closure(start, ({ children }) => children);
}

/** The operations from which one gets to the entry. */
export function operationsReaching(entry: FindingEntry): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { operations } of closure(entry, ({ parents }) => parents))
    for (const operation of operations) found.add(operation);
  return found;
}

function closure(
  start: FindingEntry,
  next: (entry: FindingEntry) => Iterable<FindingEntry>,
): ReadonlySet<FindingEntry> {
  const seen = new Set([start]);
  for (const entry of seen) for (const other of next(entry)) seen.add(other);
  return seen;
}
