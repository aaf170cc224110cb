import { agingChanges } from "./aging-changes.js";
import type { CatalogueEntry } from "./catalogue-entry.js";
import { prose } from "./schema-verdicts.js";
import { notice } from "./verdicts.js";

const removal = {
  group: "removed",
  fix: "Keep it, deprecated and with `x-sunset`, until the next major version.",
  migration: { none: "do without {place}" },
} as const;

const arrival = {
  group: "added",
  verdicts: notice("safe"),
  why: "No client calls it yet.",
  fix: "Nothing.",
} as const;

const comingsAndGoings: readonly CatalogueEntry[] = [
  {
    ...removal,
    id: "operation-removed",
    mirror: "operation-added",
    message: "{place} is gone",
    verdicts: notice("breaking", "call"),
    why: "Every call of it fails, and it was not announced.",
  },
  {
    ...arrival,
    id: "operation-added",
    mirror: "operation-removed",
    message: "{place} is new",
  },
  {
    ...removal,
    id: "operation-removed-deprecated",
    mirror: "operation-added-deprecated",
    message: "{place}, which was deprecated, is gone",
    verdicts: notice("breaking", "call"),
    why: "Every call of it fails; its users were warned, but not told when.",
  },
  {
    ...arrival,
    id: "operation-added-deprecated",
    mirror: "operation-removed-deprecated",
    message: "{place} is new, and deprecated",
  },
  {
    ...removal,
    id: "operation-removed-before-sunset",
    mirror: "operation-added-before-sunset",
    message: "{place} is gone before its sunset",
    verdicts: notice("breaking", "call"),
    why: "Every call of it fails, earlier than its users were told.",
    fix: "Keep it until the day of its `x-sunset`.",
  },
  {
    ...arrival,
    id: "operation-added-before-sunset",
    mirror: "operation-removed-before-sunset",
    message: "{place} is new, and already has a sunset",
  },
  {
    ...removal,
    id: "operation-removed-after-sunset",
    mirror: "operation-added-after-sunset",
    message: "{place} is gone, after its sunset",
    verdicts: notice("risky", "call"),
    why: "Every call of it fails, as was announced; whoever still calls it finds out now.",
    fix: "Look whether it is still called, then accept the change.",
  },
  {
    ...arrival,
    id: "operation-added-after-sunset",
    mirror: "operation-removed-after-sunset",
    message: "{place} is new, and its sunset has passed",
  },
];

const addresses: readonly CatalogueEntry[] = [
  {
    id: "operation-moved",
    mirror: "operation-moved",
    group: "changed",
    message: "{place} is {new} now, was {old}",
    verdicts: notice("breaking"),
    why: "A client that is running calls the old address, which may only be answered still where the new path has it in it; code compiles as before, unless the path has other parameters.",
    fix: "Go on answering at the old address, and describe both.",
  },
  {
    id: "path-parameter-renamed",
    mirror: "path-parameter-renamed",
    group: "changed",
    names: true,
    message: "the parameters of {old} have other names: {new}",
    verdicts: notice("safe", "call"),
    why: "The URL is the same, but the names are keys of the method's input.",
    fix: "Keep the names, unless the new ones are worth a change of every call.",
    migration: { none: "rename the keys of the input from {old} to {new}" },
  },
  {
    id: "operation-id-changed",
    mirror: "operation-id-changed",
    group: "changed",
    message: "the `operationId` of {place} is {new}, was {old}",
    verdicts: notice("safe"),
    why: "It is never sent; what it changes in the names of the package is told apart.",
    fix: "Keep it, or give the method its old name by `x-sdk-name`.",
  },
  {
    id: "operation-tags-changed",
    mirror: "operation-tags-changed",
    group: "changed",
    message: "the tags of {place} are {new}, were {old}",
    verdicts: notice("safe"),
    why: "Tags are never sent; what the first one changes in the names of the package is told apart.",
    fix: "Nothing.",
  },
];

/** Operations as a whole. */
export const operationChanges: readonly CatalogueEntry[] = [
  ...comingsAndGoings,
  ...addresses,
  ...agingChanges("operation"),
  prose({
    id: "operation-summary-changed",
    mirror: "operation-summary-changed",
    message: "the summary of {place} reads {new}, was {old}",
  }),
  prose({
    id: "operation-description-changed",
    mirror: "operation-description-changed",
    message: "the description of {place} reads otherwise",
  }),
  prose({
    id: "operation-external-docs-changed",
    mirror: "operation-external-docs-changed",
    message: "{place} names other documentation",
  }),
];
