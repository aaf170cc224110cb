import type { CatalogueEntry } from "./catalogue-entry.js";
import { securitySchemeChanges } from "./security-scheme-changes.js";
import { verdict } from "./verdicts.js";

/** In webhooks and callbacks it is the API that shows who it is. */
const tightened = {
  group: "changed",
  verdicts: { request: verdict("breaking"), response: verdict("safe") },
  fix: "Go on letting callers in as before until they have the new credentials.",
} as const;

const loosened = {
  group: "changed",
  verdicts: { request: verdict("safe"), response: verdict("risky") },
  why: "Whoever was let in still is; a receiver of webhooks may miss what it checks callers by.",
  fix: "Make sure that this is meant.",
} as const;

/** Callers see no difference; a receiver of webhooks may see it. */
const covered = {
  group: "changed",
  verdicts: { request: verdict("safe"), response: verdict("risky") },
  fix: "Nothing.",
} as const;

const lists: readonly CatalogueEntry[] = [
  {
    ...tightened,
    id: "security-added",
    mirror: "security-removed",
    message: "{place} asks for credentials, and did not before",
    why: "Calls without credentials are refused; in webhooks and callbacks, it is the API that shows its own.",
    migration: { request: "give the client its `auth`" },
  },
  {
    ...loosened,
    id: "security-removed",
    mirror: "security-added",
    message: "{place} asks for no credentials any more",
  },
  {
    ...tightened,
    id: "security-became-required",
    mirror: "security-became-optional",
    message: "{place} is not let in any more",
    why: "Calls without credentials are refused; in webhooks and callbacks, it is the API that shows its own.",
    migration: { request: "give the client its `auth`" },
  },
  {
    ...loosened,
    id: "security-became-optional",
    mirror: "security-became-required",
    message: "{place} is let in, too",
  },
];

const requirements: readonly CatalogueEntry[] = [
  {
    ...tightened,
    id: "security-alternative-removed",
    mirror: "security-alternative-added",
    message: "{place} is not enough any more to be let in",
    why: "Callers with these credentials and no others are refused.",
    migration: { request: "use other credentials than {place}" },
  },
  {
    ...loosened,
    id: "security-alternative-added",
    mirror: "security-alternative-removed",
    message: "{place} is another way to be let in",
  },
  {
    ...covered,
    id: "security-alternative-removed-covered",
    mirror: "security-alternative-added-covered",
    message: "{place} is no way of its own to be let in any more",
    why: "Another way asks for no more, so that whoever was let in by it still is.",
  },
  {
    ...covered,
    id: "security-alternative-added-covered",
    mirror: "security-alternative-removed-covered",
    message: "{place} is named as a way to be let in",
    why: "Another way asks for no more, so that whoever has it was let in before.",
  },
  {
    ...tightened,
    id: "security-requirement-added",
    mirror: "security-requirement-removed",
    message: "{place} is needed, too",
    why: "Callers who have the other credentials only are refused, unless another way lets them in.",
    migration: { request: "give the client credentials for {place}, too" },
  },
  {
    ...loosened,
    id: "security-requirement-removed",
    mirror: "security-requirement-added",
    message: "{place} is not needed any more",
  },
  {
    ...tightened,
    id: "security-scope-added",
    mirror: "security-scope-removed",
    message: "{place} is needed",
    why: "Tokens without this scope are refused, unless another way lets callers in.",
    migration: { request: "ask for tokens with {place}" },
  },
  {
    ...loosened,
    id: "security-scope-removed",
    mirror: "security-scope-added",
    message: "{place} is not needed any more",
  },
];

/** Who is let in, and by what. */
export const securityChanges: readonly CatalogueEntry[] = [
  ...lists,
  ...requirements,
  ...securitySchemeChanges,
];
