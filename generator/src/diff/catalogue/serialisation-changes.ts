import type { CatalogueEntry } from "./catalogue-entry.js";
import { eitherWay, verdict } from "./verdicts.js";

const rewritten = {
  group: "changed",
  verdicts: eitherWay("breaking"),
  why: "The same value is written in another way, which the other side does not understand; nothing shows when code is compiled.",
  fix: "Add a parameter of another name, and keep this one as it is.",
} as const;

/** Where a parameter is sent, and how its value is written. */
export const serialisationChanges: readonly CatalogueEntry[] = [
  {
    ...rewritten,
    id: "parameter-moved",
    mirror: "parameter-moved",
    message: "{place} is sent in another place: {new}, was {old}",
    why: "Who reads it looks for it where a sender that is running does not put it, and refuses the call if it is required.",
    fix: "Go on accepting it at the old place.",
  },
  {
    ...rewritten,
    id: "parameter-style-changed",
    mirror: "parameter-style-changed",
    message: "the style of {place} is {new}, was {old}",
  },
  {
    ...rewritten,
    id: "parameter-explode-changed",
    mirror: "parameter-explode-changed",
    message: "`explode` of {place} is {new}, was {old}",
  },
  {
    id: "parameter-became-list",
    mirror: "parameter-became-single",
    group: "changed",
    message: "{place} takes a list",
    verdicts: {
      request: verdict("safe", "call"),
      response: verdict("breaking", "call"),
    },
    why: "A list of one is written like the value itself, so that old calls are understood; code passes a list.",
    fix: "Nothing.",
    migration: {
      request: "pass a list for {place}",
      response: "handle a list in {place}",
    },
  },
  {
    id: "parameter-became-single",
    mirror: "parameter-became-list",
    group: "changed",
    message: "{place} takes one value, and no list any more",
    verdicts: {
      request: verdict("breaking", "call"),
      response: verdict("safe", "call"),
    },
    why: "A call with several values is refused, or only one of them is heard.",
    fix: "Go on accepting lists.",
    migration: {
      request: "pass one value for {place}",
      response: "handle one value in {place}",
    },
  },
  {
    ...rewritten,
    id: "parameter-schema-to-content",
    mirror: "parameter-content-to-schema",
    message: "{place} is written as {new}",
  },
  {
    ...rewritten,
    id: "parameter-content-to-schema",
    mirror: "parameter-schema-to-content",
    message: "{place} is not written as {old} any more",
  },
  {
    ...rewritten,
    id: "parameter-media-type-changed",
    mirror: "parameter-media-type-changed",
    message: "{place} is written as {new}, was {old}",
  },
  {
    ...rewritten,
    id: "parameter-allow-reserved-added",
    mirror: "parameter-allow-reserved-removed",
    message: "reserved characters of {place} are sent as they are",
    why: "The server may take characters apart that a client percent-encodes.",
  },
  {
    ...rewritten,
    id: "parameter-allow-reserved-removed",
    mirror: "parameter-allow-reserved-added",
    message: "reserved characters of {place} are percent-encoded",
    why: "The server may misread characters that a client sends as they are.",
  },
  {
    id: "parameter-allow-empty-value-added",
    mirror: "parameter-allow-empty-value-removed",
    group: "changed",
    message: "{place} may be empty",
    verdicts: {
      request: verdict("safe"),
      response: verdict("breaking"),
    },
    why: "A sender may do what it could not do before.",
    fix: "Nothing.",
  },
  {
    id: "parameter-allow-empty-value-removed",
    mirror: "parameter-allow-empty-value-added",
    group: "changed",
    message: "{place} may not be empty any more",
    verdicts: {
      request: verdict("breaking"),
      response: verdict("safe"),
    },
    why: "A call with an empty value was good, and is refused now.",
    fix: "Go on accepting it empty.",
  },
];
