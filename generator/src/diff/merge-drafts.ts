import type { Source } from "../model/api-model.js";
import type { ChangeDraft } from "./change-draft.js";

/** One change, as it was found in one or both directions. */
export interface MergedDraft {
  /** One for each direction and verdict. */
  readonly drafts: readonly [ChangeDraft, ...ChangeDraft[]];
  readonly usedBy: ReadonlySet<string>;
}

/** The same id at the same places is one change, however it was reached. */
export function mergeDrafts(
  drafts: readonly ChangeDraft[],
): readonly MergedDraft[] {
  const merged = new Map<string, Merging>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    const known = merged.get(key);
    if (known === undefined) {
      const usedBy = new Set(draft.usedBy);
      merged.set(key, { drafts: [draft], usedBy });
    } else join(known, draft);
  }
  return [...merged.values()];
}

interface Merging extends MergedDraft {
  readonly drafts: [ChangeDraft, ...ChangeDraft[]];
  readonly usedBy: Set<string>;
}

function join({ drafts, usedBy }: Merging, draft: ChangeDraft): void {
  const isKnown = drafts.some(
    ({ direction, wire, types }) =>
      direction === draft.direction &&
      wire === draft.wire &&
      types === draft.types,
  );
  if (!isKnown) drafts.push(draft);
  for (const operation of draft.usedBy) usedBy.add(operation);
}

function keyOf({
  id,
  base,
  revision,
  oldValue,
  newValue,
}: ChangeDraft): string {
  return JSON.stringify([
    id,
    placeKey(base),
    placeKey(revision),
    oldValue ?? null,
    newValue ?? null,
  ]);
}

function placeKey(place: Source | undefined): string {
  return place === undefined ? "" : `${place.file}#${place.pointer}`;
}
