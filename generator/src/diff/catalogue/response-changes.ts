import type { CatalogueEntry } from "./catalogue-entry.js";
import { headerChanges } from "./header-changes.js";
import { prose } from "./schema-verdicts.js";
import { notice, verdict } from "./verdicts.js";

const arrival = { group: "added", message: "{place} is new" } as const;
const departure = { group: "removed", message: "{place} is gone" } as const;

const statuses: readonly CatalogueEntry[] = [
  {
    ...arrival,
    id: "response-added-success",
    mirror: "response-removed-success",
    verdicts: { request: verdict("safe"), response: verdict("risky", "call") },
    why: "A client that knows the other successes only does not read this one; its body is one more that a call can give. Who answers webhooks need not use it.",
    fix: "Answer with the known status, unless a caller asks for the new one.",
    migration: { response: "handle {place}" },
  },
  {
    ...departure,
    id: "response-removed-success",
    mirror: "response-added-success",
    verdicts: {
      request: verdict("breaking", "call"),
      response: verdict("breaking", "call"),
    },
    why: "It is what clients, and the senders of webhooks, take for a success; unless single statuses of it are left, nothing says what comes in its place.",
    fix: "Keep it, or describe what takes its place.",
    migration: {
      request: "do not answer with {place}",
      response: "do without {place}",
    },
  },
  {
    ...arrival,
    id: "response-added-error",
    mirror: "response-removed-error",
    verdicts: {
      request: verdict("safe"),
      response: verdict("safe", "exhaustive"),
    },
    why: "Clients expect failures of any kind; a `switch` over all statuses has one more.",
    fix: "Nothing.",
  },
  {
    ...departure,
    id: "response-removed-error",
    mirror: "response-added-error",
    verdicts: {
      request: verdict("breaking", "call"),
      response: verdict("risky", "call"),
    },
    why: "A client may tell this failure from others by its status; nothing says whether it still comes, or whether a webhook may still be answered so.",
    fix: "Keep it, if it is still answered.",
    migration: {
      request: "do not answer with {place}",
      response: "do without {place}",
    },
  },
  {
    ...arrival,
    id: "response-added-default",
    mirror: "response-removed-default",
    verdicts: {
      request: verdict("safe"),
      response: verdict("safe", "exhaustive"),
    },
    why: "It describes what could come before, too.",
    fix: "Nothing.",
  },
  {
    ...departure,
    id: "response-removed-default",
    mirror: "response-added-default",
    verdicts: {
      request: verdict("breaking", "call"),
      response: verdict("risky", "call"),
    },
    why: "Nothing says any more what answers without a description of their own look like.",
    fix: "Keep it, if it is still answered.",
  },
  {
    ...arrival,
    id: "response-added-other",
    mirror: "response-removed-other",
    verdicts: { request: verdict("safe"), response: verdict("risky", "call") },
    why: "A client that did not know it may follow the redirect, or take it for a failure.",
    fix: "Answer with the known status, unless a caller asks for the new one.",
    migration: { response: "handle {place}" },
  },
  {
    ...departure,
    id: "response-removed-other",
    mirror: "response-added-other",
    verdicts: {
      request: verdict("breaking", "call"),
      response: verdict("risky", "call"),
    },
    why: "A client may rely on it, to see a redirect or that nothing was modified; nothing says whether a webhook may still be answered so.",
    fix: "Keep it, if it is still answered.",
  },
];

const transitions: readonly CatalogueEntry[] = [
  {
    id: "response-success-replaced",
    mirror: "response-success-replaced",
    group: "changed",
    message: "{place} takes the place of {old}",
    verdicts: {
      request: verdict("breaking", "call"),
      response: verdict("breaking", "call"),
    },
    why: "Who waits for one of them takes the other for something else: a client that reads answers, or the sender of a webhook.",
    fix: "Keep the status, or go on answering with the old one, and taking it for a success, where the other side knows no other.",
    migration: {
      request: "answer with {new}, not {old}",
      response: "compare the status with {new}, not {old}",
    },
  },
  {
    id: "response-status-specified",
    mirror: "response-status-generalised",
    group: "added",
    message: "{place} is described by itself, and was by {old}",
    verdicts: { request: verdict("safe"), response: verdict("safe") },
    why: "The status could come before; whether its body is another is told apart.",
    fix: "Nothing.",
  },
  {
    id: "response-status-generalised",
    mirror: "response-status-specified",
    group: "removed",
    message: "{old} is described by {place}",
    verdicts: { request: verdict("safe"), response: verdict("safe") },
    why: "The status can still come, though a default may be any; whether its body is another is told apart.",
    fix: "Nothing.",
  },
];

const bodies: readonly CatalogueEntry[] = [
  {
    id: "response-body-added",
    mirror: "response-body-removed",
    group: "added",
    message: "{place} is new",
    verdicts: {
      request: verdict("breaking", "call"),
      response: verdict("safe", "mock"),
    },
    why: "A client that expects none passes over it; who answers webhooks has to send it.",
    fix: "In answers to webhooks and callbacks, do without it.",
    migration: { request: "send {place}" },
  },
  {
    id: "response-body-removed",
    mirror: "response-body-added",
    group: "removed",
    message: "{place} is gone",
    verdicts: {
      request: verdict("risky", "call"),
      response: verdict("breaking", "call"),
    },
    why: "A client reads what is in it; who answers webhooks may be refused with it.",
    fix: "Keep it until the next major version.",
    migration: {
      request: "do not send {place}",
      response: "do without {place}",
    },
  },
];

const links: readonly CatalogueEntry[] = [
  {
    id: "link-added",
    mirror: "link-removed",
    group: "added",
    message: "{place} is new",
    verdicts: notice("safe"),
    why: "A link says what can be called next; clients of ours do not follow any.",
    fix: "Nothing.",
  },
  {
    id: "link-removed",
    mirror: "link-added",
    group: "removed",
    message: "{place} is gone",
    verdicts: notice("safe"),
    why: "A link says what can be called next; the operation is still there, or its end is told apart.",
    fix: "Nothing.",
  },
  {
    id: "link-changed",
    mirror: "link-changed",
    group: "changed",
    message: "{place} leads elsewhere",
    verdicts: notice("safe"),
    why: "A link says what can be called next; clients of ours do not follow any.",
    fix: "Nothing.",
  },
];

/** Answers: statuses, bodies, headers and links. */
export const responseChanges: readonly CatalogueEntry[] = [
  ...statuses,
  ...transitions,
  ...bodies,
  ...headerChanges,
  ...links,
  prose({
    id: "response-description-changed",
    mirror: "response-description-changed",
    message: "the description of {place} reads otherwise",
  }),
  prose({
    id: "response-summary-changed",
    mirror: "response-summary-changed",
    message: "the summary of {place} reads {new}, was {old}",
  }),
];
