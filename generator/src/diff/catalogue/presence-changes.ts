import type { CatalogueEntry } from "./catalogue-entry.js";

/** A document that only one side has, as `userapis diff` finds it where it compares all specs of a configuration. */
export const documentAddedEntry: CatalogueEntry = {
  id: "document-added",
  mirror: "document-removed",
  group: "added",
  message: "the document is new: {new}",
  verdicts: { none: { wire: "safe", types: "none" } },
  why: "Nobody uses it yet.",
  fix: "Nothing.",
};

export const documentRemovedEntry: CatalogueEntry = {
  id: "document-removed",
  mirror: "document-added",
  group: "removed",
  message: "the document is gone: {old}",
  verdicts: { none: { wire: "breaking", types: "import" } },
  why: "Its package gets no more releases, and nothing says any more what the API does.",
  fix: "Keep it in the configuration, or deprecate its package on npm before it goes.",
  migration: { none: "stop using the package" },
};

export const presenceChanges: readonly CatalogueEntry[] = [
  documentAddedEntry,
  documentRemovedEntry,
];
