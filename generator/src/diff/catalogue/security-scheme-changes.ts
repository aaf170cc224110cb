import type { CatalogueEntry } from "./catalogue-entry.js";
import { prose } from "./schema-verdicts.js";
import { notice, verdict } from "./verdicts.js";

const sets: readonly CatalogueEntry[] = [
  {
    id: "security-scheme-added",
    mirror: "security-scheme-removed",
    group: "added",
    message: "{place} is new",
    verdicts: notice("safe"),
    why: "What asks for it is told apart.",
    fix: "Nothing.",
  },
  {
    id: "security-scheme-removed",
    mirror: "security-scheme-added",
    group: "removed",
    message: "{place} is gone",
    verdicts: notice("safe", "call"),
    why: "What does not ask for it any more is told apart; the client's `auth` has one key less.",
    fix: "Nothing, where no operation asks for it.",
    migration: { none: "leave {place} out of `auth`" },
  },
  {
    id: "security-scheme-renamed",
    mirror: "security-scheme-renamed",
    group: "changed",
    names: true,
    message: "the security scheme {old} is called {new}",
    verdicts: notice("safe", "call"),
    why: "The same credential is sent, but its name is a key of the client's `auth`.",
    fix: "Keep the name.",
    migration: { none: "rename {old} in `auth` to {new}" },
  },
];

const sent = {
  group: "changed",
  why: "A client that is running sends the credential as before, and is not let in.",
  fix: "Describe the new way as another scheme, and accept both.",
} as const;

const details: readonly CatalogueEntry[] = [
  {
    ...sent,
    id: "security-scheme-type-changed",
    mirror: "security-scheme-type-changed",
    message: "the type of {place} is {new}, was {old}",
    verdicts: { request: verdict("breaking", "call") },
  },
  {
    ...sent,
    id: "security-scheme-place-changed",
    mirror: "security-scheme-place-changed",
    message: "the credential of {place} is sent in {new}, was {old}",
    verdicts: { request: verdict("breaking") },
  },
  {
    ...sent,
    id: "security-scheme-parameter-renamed",
    mirror: "security-scheme-parameter-renamed",
    message: "the credential of {place} is sent as {new}, was {old}",
    verdicts: { request: verdict("breaking") },
  },
  {
    ...sent,
    id: "security-scheme-http-scheme-changed",
    mirror: "security-scheme-http-scheme-changed",
    message: "the HTTP scheme of {place} is {new}, was {old}",
    verdicts: { request: verdict("breaking", "call") },
  },
  {
    ...sent,
    id: "security-scheme-open-id-connect-url-changed",
    mirror: "security-scheme-open-id-connect-url-changed",
    message: "`openIdConnectUrl` of {place} is {new}, was {old}",
    verdicts: { request: verdict("risky") },
    why: "Tokens come from another place; old ones may be refused.",
    fix: "Keep the old address, or redirect it.",
  },
];

const flows: readonly CatalogueEntry[] = [
  {
    id: "security-flow-added",
    mirror: "security-flow-removed",
    group: "added",
    message: "{place} is new",
    verdicts: { request: verdict("safe") },
    why: "It is another way to a token.",
    fix: "Nothing.",
  },
  {
    id: "security-flow-removed",
    mirror: "security-flow-added",
    group: "removed",
    message: "{place} is gone",
    verdicts: { request: verdict("breaking") },
    why: "Clients that get their tokens this way get none any more.",
    fix: "Keep it until the next major version.",
    migration: { request: "get tokens in another way than {place}" },
  },
  {
    id: "security-flow-url-changed",
    mirror: "security-flow-url-changed",
    group: "changed",
    message: "{place} is {new}, was {old}",
    verdicts: { request: verdict("risky") },
    why: "Clients that are running ask for their tokens at the old address.",
    fix: "Keep the old address, or redirect it.",
  },
  {
    id: "security-flow-scope-added",
    mirror: "security-flow-scope-removed",
    group: "added",
    message: "{place} can be asked for",
    verdicts: { request: verdict("safe") },
    why: "What asks for it is told apart.",
    fix: "Nothing.",
  },
  {
    id: "security-flow-scope-removed",
    mirror: "security-flow-scope-added",
    group: "removed",
    message: "{place} cannot be asked for any more",
    verdicts: { request: verdict("risky") },
    why: "Clients that ask for it may be refused a token.",
    fix: "Go on granting it until the next major version.",
  },
];

/** The ways in which credentials are sent and got. */
export const securitySchemeChanges: readonly CatalogueEntry[] = [
  ...sets,
  ...details,
  ...flows,
  {
    ...prose({
      id: "security-flow-scope-description-changed",
      mirror: "security-flow-scope-description-changed",
      message: "the description of {place} reads otherwise",
    }),
    verdicts: { request: verdict("safe") },
  },
  prose({
    id: "security-scheme-description-changed",
    mirror: "security-scheme-description-changed",
    message: "the description of {place} reads otherwise",
  }),
  prose({
    id: "security-scheme-bearer-format-changed",
    mirror: "security-scheme-bearer-format-changed",
    message: "`bearerFormat` of {place} is {new}, was {old}",
  }),
];
