import { agingChanges } from "./aging-changes.js";
import type { CatalogueEntry } from "./catalogue-entry.js";
import { prose } from "./schema-verdicts.js";
import { eitherWay, verdict } from "./verdicts.js";

const sets: readonly CatalogueEntry[] = [
  {
    id: "header-added",
    mirror: "header-removed",
    group: "added",
    message: "{place} is new",
    verdicts: eitherWay("safe"),
    why: "Who does not know it passes over it.",
    fix: "Nothing.",
  },
  {
    id: "header-added-required",
    mirror: "header-removed-required",
    group: "added",
    message: "{place} is new and required",
    verdicts: {
      request: verdict("breaking"),
      response: verdict("safe", "mock"),
    },
    why: "Who reads answers passes over it; who sends it has to know it.",
    fix: "In what users send, make it optional.",
    migration: { request: "send {place}" },
  },
  {
    id: "header-removed",
    mirror: "header-added",
    group: "removed",
    message: "{place} is gone",
    verdicts: { request: verdict("risky"), response: verdict("risky", "call") },
    why: "Who reads it finds nothing; who still sends it is not heard.",
    fix: "Keep it until the next major version.",
    migration: { response: "do without {place}" },
  },
  {
    id: "header-removed-required",
    mirror: "header-added-required",
    group: "removed",
    message: "{place}, which was required, is gone",
    verdicts: {
      request: verdict("risky"),
      response: verdict("breaking", "call"),
    },
    why: "Who reads it relies on finding it; who still sends it is not heard.",
    fix: "Keep it until the next major version.",
    migration: { response: "do without {place}" },
  },
];

const necessity: readonly CatalogueEntry[] = [
  {
    id: "header-became-required",
    mirror: "header-became-optional",
    group: "changed",
    message: "{place} is required",
    verdicts: {
      request: verdict("breaking"),
      response: verdict("safe", "mock"),
    },
    why: "Who reads it can rely on it; who sends it may not leave it out any more.",
    fix: "In what users send, keep it optional.",
    migration: { request: "send {place}" },
  },
  {
    id: "header-became-optional",
    mirror: "header-became-required",
    group: "changed",
    message: "{place} is optional",
    verdicts: {
      request: verdict("safe"),
      response: verdict("breaking", "call"),
    },
    why: "Who relies on it may find nothing; who sends it may leave it out.",
    fix: "Go on sending it always.",
    migration: { response: "handle that {place} is missing" },
  },
];

const forms: readonly CatalogueEntry[] = [
  {
    id: "header-respelled",
    mirror: "header-respelled",
    group: "changed",
    names: true,
    message: "{place} is written {new}",
    verdicts: eitherWay("safe", "call"),
    why: "Names of headers are case-insensitive, but this one is a key of the typed headers.",
    fix: "Keep the spelling.",
    migration: { response: "rename the key {old} to {new}" },
  },
  {
    id: "header-explode-changed",
    mirror: "header-explode-changed",
    group: "changed",
    message: "`explode` of {place} is {new}, was {old}",
    verdicts: eitherWay("breaking"),
    why: "The same value is written in another way, which the other side does not understand.",
    fix: "Add a header of another name, and keep this one as it is.",
  },
  {
    id: "header-content-changed",
    mirror: "header-content-changed",
    group: "changed",
    message: "{place} is written as {new}, was {old}",
    verdicts: eitherWay("breaking"),
    why: "The same value is written in another way, which the other side does not understand.",
    fix: "Add a header of another name, and keep this one as it is.",
  },
];

/** Headers of answers and of the parts of a form. */
export const headerChanges: readonly CatalogueEntry[] = [
  ...sets,
  ...necessity,
  ...forms,
  ...agingChanges("header"),
  prose({
    id: "header-description-changed",
    mirror: "header-description-changed",
    message: "the description of {place} reads otherwise",
  }),
  prose({
    id: "header-example-changed",
    mirror: "header-example-changed",
    message: "{place} has other examples",
  }),
];
