import type { CatalogueEntry } from "./catalogue-entry.js";
import { mediaTypeChanges } from "./media-type-changes.js";
import { prose } from "./schema-verdicts.js";
import { verdict } from "./verdicts.js";

const comingsAndGoings: readonly CatalogueEntry[] = [
  {
    id: "request-body-added",
    mirror: "request-body-removed",
    group: "added",
    message: "{place} is new",
    verdicts: { request: verdict("safe"), response: verdict("safe") },
    why: "Nobody has to send it, and who does not know it passes over it.",
    fix: "Nothing.",
  },
  {
    id: "request-body-added-required",
    mirror: "request-body-removed-required",
    group: "added",
    message: "{place} is new and required",
    verdicts: {
      request: verdict("breaking", "call"),
      response: verdict("safe"),
    },
    why: "Who does not know it sends none, and is refused; a receiver of webhooks passes over it.",
    fix: "Make it optional, and say what leaving it out means.",
    migration: { request: "pass `body`" },
  },
  {
    id: "request-body-removed",
    mirror: "request-body-added",
    group: "removed",
    message: "{place} is gone",
    verdicts: {
      request: verdict("risky", "call"),
      response: verdict("risky", "call"),
    },
    why: "A client that still sends it is refused or not heard; a receiver that reads it finds nothing.",
    fix: "Go on accepting it, and in webhooks and callbacks sending it, until the next major version.",
    migration: {
      request: "do not pass `body`",
      response: "do without {place}",
    },
  },
  {
    id: "request-body-removed-required",
    mirror: "request-body-added-required",
    group: "removed",
    message: "{place}, which was required, is gone",
    verdicts: {
      request: verdict("risky", "call"),
      response: verdict("breaking", "call"),
    },
    why: "A client that still sends it is refused or not heard; a receiver waits for it in vain.",
    fix: "Go on accepting it, and in webhooks and callbacks sending it, until the next major version.",
    migration: {
      request: "do not pass `body`",
      response: "do without {place}",
    },
  },
];

const necessity: readonly CatalogueEntry[] = [
  {
    id: "request-body-became-required",
    mirror: "request-body-became-optional",
    group: "changed",
    message: "{place} is required",
    verdicts: {
      request: verdict("breaking", "call"),
      response: verdict("safe", "mock"),
    },
    why: "A call without it was good, and is refused now; a receiver of webhooks can rely on it.",
    fix: "Keep it optional, and say what leaving it out means.",
    migration: { request: "pass `body`" },
  },
  {
    id: "request-body-became-optional",
    mirror: "request-body-became-required",
    group: "changed",
    message: "{place} is optional",
    verdicts: {
      request: verdict("safe", "exhaustive"),
      response: verdict("breaking", "call"),
    },
    why: "Who sends it may leave it out; who reads it can't rely on it any more.",
    fix: "In webhooks and callbacks, go on sending it always.",
    migration: { response: "handle that {place} is left out" },
  },
];

/** Request bodies, and the media types of all bodies. */
export const bodyChanges: readonly CatalogueEntry[] = [
  ...comingsAndGoings,
  ...necessity,
  ...mediaTypeChanges,
  prose({
    id: "request-body-description-changed",
    mirror: "request-body-description-changed",
    message: "the description of {place} reads otherwise",
  }),
];
