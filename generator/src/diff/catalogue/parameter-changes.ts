import { agingChanges } from "./aging-changes.js";
import type { CatalogueEntry } from "./catalogue-entry.js";
import { prose } from "./schema-verdicts.js";
import { serialisationChanges } from "./serialisation-changes.js";
import { eitherWay, notice, verdict } from "./verdicts.js";

const added: readonly CatalogueEntry[] = [
  {
    id: "parameter-added",
    mirror: "parameter-removed",
    group: "added",
    message: "{place} is new",
    verdicts: eitherWay("safe"),
    why: "Nobody has to send it, and who does not know it passes over it.",
    fix: "Nothing.",
  },
  {
    id: "parameter-added-required",
    mirror: "parameter-removed-required",
    group: "added",
    message: "{place} is new and required",
    verdicts: {
      request: verdict("breaking", "call"),
      response: verdict("safe"),
    },
    why: "Who does not know it does not send it, and is refused, unless it is a part of the path that is only declared now; a receiver of webhooks passes over it.",
    fix: "Make it optional, and say what leaving it out means.",
    migration: { request: "pass {place}" },
  },
  {
    id: "parameter-added-required-with-default",
    mirror: "parameter-removed-required-with-default",
    group: "added",
    message: "{place} is new and required, though it has a default",
    verdicts: {
      request: verdict("breaking", "call"),
      response: verdict("safe"),
    },
    why: "By the document, a call without it may be refused, whatever its default is.",
    fix: "Make it optional: that is what a default is for.",
    migration: { request: "pass {place}" },
  },
];

const lost = {
  group: "removed",
  why: "A client that still sends it is refused or not heard; a receiver that reads it finds nothing.",
  fix: "Go on accepting it, and in webhooks and callbacks sending it, until the next major version.",
  migration: { request: "do not pass {place}", response: "do without {place}" },
} as const;

const removed: readonly CatalogueEntry[] = [
  {
    ...lost,
    id: "parameter-removed",
    mirror: "parameter-added",
    message: "{place} is gone",
    verdicts: eitherWay("risky", "call"),
  },
  {
    ...lost,
    id: "parameter-removed-required",
    mirror: "parameter-added-required",
    message: "{place}, which was required, is gone",
    verdicts: {
      request: verdict("risky", "call"),
      response: verdict("breaking", "call"),
    },
  },
  {
    ...lost,
    id: "parameter-removed-required-with-default",
    mirror: "parameter-added-required-with-default",
    message: "{place}, which was required and had a default, is gone",
    verdicts: {
      request: verdict("risky", "call"),
      response: verdict("breaking", "call"),
    },
  },
];

const necessity: readonly CatalogueEntry[] = [
  {
    id: "parameter-became-required",
    mirror: "parameter-became-optional",
    group: "changed",
    message: "{place} is required",
    verdicts: {
      request: verdict("breaking", "call"),
      response: verdict("safe", "mock"),
    },
    why: "A call without it was good, and is refused now; a receiver of webhooks can rely on it.",
    fix: "Keep it optional, and say what leaving it out means.",
    migration: { request: "pass {place}" },
  },
  {
    id: "parameter-became-optional",
    mirror: "parameter-became-required",
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
  {
    id: "parameter-replaced-by-credential",
    mirror: "credential-replaced-by-parameter",
    group: "changed",
    message: "{place} is sent as a credential now",
    verdicts: eitherWay("safe", "call"),
    why: "The same is sent as before, but the client takes it from its `auth` option, not from each call.",
    fix: "Nothing.",
    migration: { request: "give {place} to the client as `auth`" },
  },
  {
    id: "credential-replaced-by-parameter",
    mirror: "parameter-replaced-by-credential",
    group: "changed",
    message: "{place}, which was sent as a credential, is a parameter now",
    verdicts: eitherWay("safe", "call"),
    why: "The same is sent as before, but each call has to pass it.",
    fix: "Describe it as a security scheme.",
    migration: { request: "pass {place}" },
  },
];

const details: readonly CatalogueEntry[] = [
  {
    id: "header-parameter-respelled",
    mirror: "header-parameter-respelled",
    group: "changed",
    names: true,
    message: "{place} is written {new}, was {old}",
    verdicts: eitherWay("safe", "call"),
    why: "Names of headers are case-insensitive, but this one is a key of the method's input.",
    fix: "Keep the spelling.",
    migration: { request: "rename the key {old} to {new}" },
  },
  {
    id: "parameter-secret-added",
    mirror: "parameter-secret-removed",
    group: "changed",
    message: "{place} is marked as a secret",
    verdicts: notice("safe"),
    why: "It is sent as before, and kept out of logs and error messages.",
    fix: "Nothing.",
  },
  {
    id: "parameter-secret-removed",
    mirror: "parameter-secret-added",
    group: "changed",
    message: "{place} is not marked as a secret any more",
    verdicts: notice("risky"),
    why: "It is sent as before, but may show in logs and error messages.",
    fix: "Keep `x-secret`, if it still is one.",
  },
];

/** What is sent beside the body. */
export const parameterChanges: readonly CatalogueEntry[] = [
  ...added,
  ...removed,
  ...necessity,
  ...serialisationChanges,
  ...details,
  ...agingChanges("parameter"),
  prose({
    id: "parameter-description-changed",
    mirror: "parameter-description-changed",
    message: "the description of {place} reads otherwise",
  }),
  prose({
    id: "parameter-example-changed",
    mirror: "parameter-example-changed",
    message: "{place} has other examples",
  }),
];
