import type { CatalogueEntry } from "./catalogue-entry.js";
import { prose } from "./schema-verdicts.js";
import { notice } from "./verdicts.js";

const details: readonly (readonly [name: string, message: string])[] = [
  ["title", "the title of {place} is {new}, was {old}"],
  ["version", "the version of {place} is {new}, was {old}"],
  ["summary", "the summary of {place} reads {new}, was {old}"],
  ["description", "the description of {place} reads otherwise"],
  ["terms", "the terms of service of {place} are at {new}, were at {old}"],
  ["contact", "the contact of {place} is another"],
  ["license", "the licence of {place} is another"],
  ["external-docs", "{place} names other documentation"],
];

/** What a document says of itself. */
export const documentChanges: readonly CatalogueEntry[] = [
  ...details.map(([name, message]) => {
    const id = `document-${name}-changed`;
    return prose({ id, mirror: id, message });
  }),
  {
    id: "document-json-schema-dialect-changed",
    mirror: "document-json-schema-dialect-changed",
    group: "changed",
    message: "the JSON Schema dialect of {place} is {new}, was {old}",
    verdicts: notice("risky"),
    why: "The same keywords may mean something else.",
    fix: "Look at the keywords that the two dialects treat differently.",
  },
  prose({
    id: "tag-added",
    mirror: "tag-removed",
    message: "{place} is described",
  }),
  prose({
    id: "tag-removed",
    mirror: "tag-added",
    message: "{place} is not described any more",
  }),
  prose({
    id: "tag-summary-changed",
    mirror: "tag-summary-changed",
    message: "the summary of {place} reads {new}, was {old}",
  }),
  prose({
    id: "tag-description-changed",
    mirror: "tag-description-changed",
    message: "the description of {place} reads otherwise",
  }),
  prose({
    id: "tag-external-docs-changed",
    mirror: "tag-external-docs-changed",
    message: "{place} names other documentation",
  }),
];
