import type { CatalogueEntry } from "./catalogue-entry.js";
import { prose } from "./schema-verdicts.js";
import { notice } from "./verdicts.js";

const servers: readonly CatalogueEntry[] = [
  {
    id: "server-added",
    mirror: "server-removed",
    group: "added",
    message: "{place} is new",
    verdicts: notice("safe"),
    why: "Clients go on with the one that they use.",
    fix: "Nothing.",
  },
  {
    id: "server-removed",
    mirror: "server-added",
    group: "removed",
    message: "{place} is gone",
    verdicts: notice("risky"),
    why: "Clients that use it fail, if it was switched off.",
    fix: "Keep the server running, then accept the change.",
    migration: { none: "use another server than {place}" },
  },
  {
    id: "server-url-changed",
    mirror: "server-url-changed",
    group: "changed",
    message: "{place} takes the place of {old}",
    verdicts: notice("risky"),
    why: "Clients that are running call the old one, and fail if it was switched off.",
    fix: "Keep the old server running, or redirect it, then accept the change.",
  },
  {
    id: "server-default-changed",
    mirror: "server-default-changed",
    group: "changed",
    message: "{place} is the first server, before it was {old}",
    verdicts: notice("risky"),
    why: "A client that is not told otherwise calls the first.",
    fix: "Keep the order, unless clients of a new version shall call the other server.",
  },
];

const variables: readonly CatalogueEntry[] = [
  {
    id: "server-variable-added",
    mirror: "server-variable-removed",
    group: "added",
    message: "{place} is new",
    verdicts: notice("safe"),
    why: "It has a default.",
    fix: "Nothing.",
  },
  {
    id: "server-variable-removed",
    mirror: "server-variable-added",
    group: "removed",
    message: "{place} is gone",
    verdicts: notice("risky", "call"),
    why: "Clients that set it call a server that may be gone.",
    fix: "Keep the servers running, then accept the change.",
    migration: { none: "leave {place} out of `serverVariables`" },
  },
  {
    id: "server-variable-default-changed",
    mirror: "server-variable-default-changed",
    group: "changed",
    message: "the default of {place} is {new}, was {old}",
    verdicts: notice("risky"),
    why: "A client that is not told otherwise calls another server.",
    fix: "Keep the default.",
  },
  {
    id: "server-variable-value-added",
    mirror: "server-variable-value-removed",
    group: "added",
    message: "{place} is new",
    verdicts: notice("safe"),
    why: "Clients go on with the one that they use.",
    fix: "Nothing.",
  },
  {
    id: "server-variable-value-removed",
    mirror: "server-variable-value-added",
    group: "removed",
    message: "{place} is gone",
    verdicts: notice("risky", "call"),
    why: "Clients that use it call a server that may be gone.",
    fix: "Keep the server running, then accept the change.",
    migration: { none: "use another value than {place}" },
  },
  {
    id: "server-variable-enum-added",
    mirror: "server-variable-enum-removed",
    group: "changed",
    message: "{place} has a list of values: {new}",
    verdicts: notice("risky", "call"),
    why: "Clients that use another value call a server that may be gone.",
    fix: "List every value that is in use.",
    migration: { none: "use one of {new} for {place}" },
  },
  {
    id: "server-variable-enum-removed",
    mirror: "server-variable-enum-added",
    group: "changed",
    message: "{place} may have any value",
    verdicts: notice("safe"),
    why: "What was good still is.",
    fix: "Nothing.",
  },
];

/** Where calls go. */
export const serverChanges: readonly CatalogueEntry[] = [
  ...servers,
  ...variables,
  prose({
    id: "server-description-changed",
    mirror: "server-description-changed",
    message: "the description of {place} reads otherwise",
  }),
  prose({
    id: "server-name-changed",
    mirror: "server-name-changed",
    message: "the name of {place} is {new}, was {old}",
  }),
  prose({
    id: "server-variable-description-changed",
    mirror: "server-variable-description-changed",
    message: "the description of {place} reads otherwise",
  }),
];
