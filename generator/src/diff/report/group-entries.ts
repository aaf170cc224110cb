import type { CatalogueEntry } from "../catalogue/catalogue-entry.js";

export interface EntryGroup {
  /** The first word of the ids: `schema`. */
  readonly subject: string;
  readonly entries: readonly CatalogueEntry[];
}

/** By what they are about, in the order of the catalogue. */
export function groupEntries(entries: readonly CatalogueEntry[]): EntryGroup[] {
  const groups = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) {
    const [subject = entry.id] = entry.id.split("-");
    const group = groups.get(subject);
    if (group === undefined) groups.set(subject, [entry]);
    else group.push(entry);
  }
  return [...groups].map(([subject, entries]) => ({ subject, entries }));
}
