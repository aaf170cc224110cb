import type { CatalogueEntry } from "./catalogue-entry.js";
import { schemaChanges } from "./schema-changes.js";
import { shapeChanges } from "./shape-changes.js";

/** Raised when ids or verdicts change, so that whoever keeps reports can tell. */
export const catalogueVersion = 1;

/** Every id, in the order of the explanations. */
export const catalogueEntries: readonly CatalogueEntry[] = [
  ...schemaChanges,
  ...shapeChanges,
];

export const catalogue: ReadonlyMap<string, CatalogueEntry> = new Map(
  catalogueEntries.map((entry) => [entry.id, entry]),
);
