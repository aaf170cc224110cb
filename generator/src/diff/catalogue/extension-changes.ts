import type { CatalogueEntry } from "./catalogue-entry.js";
import { prose } from "./schema-verdicts.js";
import { notice } from "./verdicts.js";

const paging: readonly CatalogueEntry[] = [
  {
    id: "pagination-added",
    mirror: "pagination-removed",
    group: "added",
    message: "{place} can be iterated, page by page",
    verdicts: notice("safe"),
    why: "A call gives what it gave, and can do more.",
    fix: "Nothing.",
  },
  {
    id: "pagination-removed",
    mirror: "pagination-added",
    group: "removed",
    message: "{place} cannot be iterated any more",
    verdicts: notice("safe", "call"),
    why: "The server answers as before, but `for await` and `.pages()` are gone from the call.",
    fix: "Keep `x-pagination`, if the answer still comes in pages.",
    migration: { none: "ask for the pages of {place} one by one" },
  },
  {
    id: "pagination-changed",
    mirror: "pagination-changed",
    group: "changed",
    message: "{place} is paged in another way",
    verdicts: notice("risky"),
    why: "A client that is running still asks for pages in the old way.",
    fix: "Nothing, if it only corrects the document.",
  },
];

const others: readonly CatalogueEntry[] = [
  {
    id: "retry-safe-added",
    mirror: "retry-safe-removed",
    group: "changed",
    message: "{place} is tried again after a failure",
    verdicts: notice("safe"),
    why: "The document says that calling twice does no harm.",
    fix: "Nothing.",
  },
  {
    id: "retry-safe-removed",
    mirror: "retry-safe-added",
    group: "changed",
    message: "{place} is not tried again after a failure",
    verdicts: notice("risky"),
    why: "Clients that are running still try again, which may do harm now.",
    fix: "Make sure that calling twice does no harm until clients are updated.",
  },
  {
    id: "websocket-added",
    mirror: "websocket-removed",
    group: "changed",
    message: "{place} is a web socket",
    verdicts: notice("breaking", "call"),
    why: "A call gives messages, no answer.",
    fix: "Offer the web socket at a path of its own.",
    migration: { none: "iterate over {place}" },
  },
  {
    id: "websocket-removed",
    mirror: "websocket-added",
    group: "changed",
    message: "{place} is not a web socket any more",
    verdicts: notice("breaking", "call"),
    why: "A call gives an answer, no messages.",
    fix: "Keep the web socket until the next major version.",
    migration: { none: "await {place}" },
  },
];

/** `x-` extensions: those that mean something to the compiler, and all others. */
export const extensionChanges: readonly CatalogueEntry[] = [
  ...paging,
  ...others,
  prose({
    id: "sdk-name-changed",
    mirror: "sdk-name-changed",
    message: "`x-sdk-name` of {place} is {new}, was {old}",
    why: "What it changes in the names of the package is told apart.",
  }),
  prose({
    id: "extension-added",
    mirror: "extension-removed",
    message: "{place} is new",
    why: "It means nothing to the compiler.",
  }),
  prose({
    id: "extension-removed",
    mirror: "extension-added",
    message: "{place} is gone",
    why: "It means nothing to the compiler.",
  }),
  prose({
    id: "extension-changed",
    mirror: "extension-changed",
    message: "{place} says something else",
    why: "It means nothing to the compiler.",
  }),
];
