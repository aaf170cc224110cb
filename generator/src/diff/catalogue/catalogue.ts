import type { CatalogueEntry } from "./catalogue-entry.js";
import { bodyChanges } from "./body-changes.js";
import { compiledChanges } from "./compiled-changes.js";
import { documentChanges } from "./document-changes.js";
import { extensionChanges } from "./extension-changes.js";
import { nameChanges } from "./name-changes.js";
import { operationChanges } from "./operation-changes.js";
import { parameterChanges } from "./parameter-changes.js";
import { presenceChanges } from "./presence-changes.js";
import { responseChanges } from "./response-changes.js";
import { securityChanges } from "./security-changes.js";
import { serverChanges } from "./server-changes.js";
import { webhookChanges } from "./webhook-changes.js";
import { schemaChanges } from "./schema-changes.js";
import { shapeChanges } from "./shape-changes.js";

/** Raised when ids or verdicts change, so that whoever keeps reports can tell. */
export const catalogueVersion = 1;

/** Every id, in the order of the explanations. */
export const catalogueEntries: readonly CatalogueEntry[] = [
  ...operationChanges,
  ...parameterChanges,
  ...bodyChanges,
  ...responseChanges,
  ...securityChanges,
  ...serverChanges,
  ...webhookChanges,
  ...extensionChanges,
  ...schemaChanges,
  ...shapeChanges,
  ...nameChanges,
  ...compiledChanges,
  ...documentChanges,
  ...presenceChanges,
];

export const catalogue: ReadonlyMap<string, CatalogueEntry> = new Map(
  catalogueEntries.map((entry) => [entry.id, entry]),
);
