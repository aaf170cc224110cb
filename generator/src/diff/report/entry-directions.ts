import type { CatalogueEntry, Verdict } from "../catalogue/catalogue-entry.js";

export interface EntryDirection {
  readonly title: "request" | "response" | "no direction";
  readonly verdict: Verdict;
  readonly migration: string | undefined;
}

/** Each direction that a change can have, with what it means there. */
export function entryDirections(entry: CatalogueEntry): EntryDirection[] {
  return kinds.flatMap(({ kind, title }) => {
    const verdict = entry.verdicts[kind];
    return verdict === undefined
      ? []
      : [{ title, verdict, migration: entry.migration?.[kind] }];
  });
}

const kinds = [
  { kind: "request", title: "request" },
  { kind: "response", title: "response" },
  { kind: "none", title: "no direction" },
] as const;

/** `breaking, call`; `safe` where it breaks nothing. */
export function printVerdict({ wire, types }: Verdict): string {
  return types === "none" ? wire : `${wire}, ${types}`;
}
