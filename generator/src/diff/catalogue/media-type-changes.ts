import type { CatalogueEntry } from "./catalogue-entry.js";
import { prose } from "./schema-verdicts.js";
import { eitherWay, verdict } from "./verdicts.js";

const sets: readonly CatalogueEntry[] = [
  {
    id: "media-type-added",
    mirror: "media-type-removed",
    group: "added",
    message: "{place} is new",
    verdicts: { request: verdict("safe"), response: verdict("safe", "call") },
    why: "A client asks for what it knows, and a package of the new document gives the new one, too; a receiver of webhooks is not asked.",
    fix: "In webhooks and callbacks, go on sending what receivers know.",
  },
  {
    id: "media-type-removed",
    mirror: "media-type-added",
    group: "removed",
    message: "{place} is gone",
    verdicts: {
      request: verdict("breaking", "call"),
      response: verdict("breaking", "mock"),
    },
    why: "Who sends it is refused, and who asks for it gets none; a receiver of webhooks only gets it no more.",
    fix: "Keep it until the next major version.",
    migration: { request: "send another media type than {place}" },
  },
];

const turns: readonly CatalogueEntry[] = [
  {
    id: "media-type-widened",
    mirror: "media-type-narrowed",
    group: "changed",
    message: "{place} stands for more than {old}",
    verdicts: { request: verdict("safe"), response: verdict("breaking") },
    why: "Requests are taken as before; an answer may come in a form that a client cannot read.",
    fix: "Name the media types of answers one by one.",
  },
  {
    id: "media-type-narrowed",
    mirror: "media-type-widened",
    group: "changed",
    message: "{place} is all that is left of {old}",
    verdicts: {
      request: verdict("breaking", "call"),
      response: verdict("safe"),
    },
    why: "A client that sends another media type of that range is refused.",
    fix: "Keep the range, or name all that was accepted.",
    migration: { request: "send {new}" },
  },
  {
    id: "media-type-specialised",
    mirror: "media-type-generalised",
    group: "changed",
    message: "{place} takes the place of {old}",
    verdicts: eitherWay("risky"),
    why: "It can be read as what it was, but a side that looks at the whole name refuses it.",
    fix: "Name both.",
  },
  {
    id: "media-type-generalised",
    mirror: "media-type-specialised",
    group: "changed",
    message: "{place} takes the place of {old}",
    verdicts: eitherWay("risky"),
    why: "A side that looks at the whole name finds another one.",
    fix: "Name both.",
  },
];

const rewritten = {
  group: "changed",
  verdicts: eitherWay("breaking"),
  why: "The same value is written in another way, which the other side does not understand.",
  fix: "Add a property of another name, and keep this one as it is.",
} as const;

/** In what form bodies are sent. */
export const mediaTypeChanges: readonly CatalogueEntry[] = [
  ...sets,
  ...turns,
  {
    ...rewritten,
    id: "encoding-content-type-changed",
    mirror: "encoding-content-type-changed",
    message: "{place} is sent as {new}, was {old}",
  },
  {
    ...rewritten,
    id: "encoding-style-changed",
    mirror: "encoding-style-changed",
    message: "the style of {place} is {new}, was {old}",
  },
  {
    ...rewritten,
    id: "encoding-explode-changed",
    mirror: "encoding-explode-changed",
    message: "`explode` of {place} is {new}, was {old}",
  },
  {
    ...rewritten,
    id: "encoding-allow-reserved-changed",
    mirror: "encoding-allow-reserved-changed",
    message: "`allowReserved` of {place} is {new}, was {old}",
  },
  prose({
    id: "media-type-example-changed",
    mirror: "media-type-example-changed",
    message: "{place} has other examples",
  }),
];
