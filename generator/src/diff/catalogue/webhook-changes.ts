import { agingChanges } from "./aging-changes.js";
import type { CatalogueEntry } from "./catalogue-entry.js";
import { prose } from "./schema-verdicts.js";
import { notice } from "./verdicts.js";

function callChanges(kind: "webhook" | "callback"): readonly CatalogueEntry[] {
  return [
    {
      id: `${kind}-added`,
      mirror: `${kind}-removed`,
      group: "added",
      message: "{place} is new",
      verdicts: notice("safe"),
      why: "Nobody waits for it yet.",
      fix: "Nothing.",
    },
    {
      id: `${kind}-removed`,
      mirror: `${kind}-added`,
      group: "removed",
      message: "{place} is gone",
      verdicts: notice("breaking", "import"),
      why: "Whoever waits for it waits in vain, and its type is gone.",
      fix: "Go on sending it, deprecated, until the next major version.",
      migration: { none: "do without {place}" },
    },
    {
      id: `${kind}-method-changed`,
      mirror: `${kind}-method-changed`,
      group: "changed",
      message: "{place} is sent by {new}, was {old}",
      verdicts: notice("breaking"),
      why: "A receiver that takes the old method refuses it.",
      fix: "Keep the method.",
      migration: { none: "take {new} for {place}, not {old}" },
    },
  ];
}

/** What the API sends to its users. */
export const webhookChanges: readonly CatalogueEntry[] = [
  ...callChanges("webhook"),
  ...callChanges("callback"),
  {
    id: "callback-expression-changed",
    mirror: "callback-expression-changed",
    group: "changed",
    message: "{place} goes to {new}, was {old}",
    verdicts: notice("breaking"),
    why: "The API finds the receiver's address at another place of the call.",
    fix: "Go on reading the old place.",
  },
  {
    id: "callback-renamed",
    mirror: "callback-renamed",
    group: "changed",
    names: true,
    message: "the {place} that was called {old} is called {new}",
    verdicts: notice("safe", "import"),
    why: "The key is never sent, but the types of the callback are named after it.",
    fix: "Keep the key.",
    migration: { none: "rename the types of callback {old} to {new}" },
  },
  ...agingChanges("webhook"),
  prose({
    id: "webhook-summary-changed",
    mirror: "webhook-summary-changed",
    message: "the summary of {place} reads {new}, was {old}",
  }),
  prose({
    id: "webhook-description-changed",
    mirror: "webhook-description-changed",
    message: "the description of {place} reads otherwise",
  }),
];
