import type { CatalogueEntry } from "./catalogue-entry.js";
import { doubtful, narrowing, replacing, widening } from "./schema-verdicts.js";

const propertyChanges: readonly CatalogueEntry[] = [
  {
    id: "schema-property-added-optional",
    mirror: "schema-property-removed-optional",
    group: "added",
    message: "{place} is new",
    verdicts: {
      request: { wire: "safe", types: "none" },
      response: { wire: "safe", types: "none" },
    },
    why: "A client that does not know it need not send it, and passes over it in answers.",
    fix: "Nothing.",
  },
  {
    id: "schema-property-added-required",
    mirror: "schema-property-removed-required",
    group: "added",
    message: "{place} is new and required",
    verdicts: {
      request: { wire: "breaking", types: "call" },
      response: { wire: "safe", types: "mock" },
    },
    why: "A request without it is refused; an answer holds more than before.",
    fix: "In requests, make it optional and say what leaving it out means.",
    migration: { request: "pass {place}" },
  },
  {
    id: "schema-property-removed-optional",
    mirror: "schema-property-added-optional",
    group: "removed",
    message: "{place} is gone",
    verdicts: {
      request: { wire: "risky", types: "call" },
      response: { wire: "risky", types: "call" },
    },
    why: "A request that still sends it may be refused or misread; a client that reads it finds nothing.",
    fix: "Deprecate it first, and go on accepting it in requests.",
    migration: {
      request: "do not pass {place}",
      response: "do without {place}",
    },
  },
  {
    id: "schema-property-removed-required",
    mirror: "schema-property-added-required",
    group: "removed",
    message: "{place}, which was always there, is gone",
    verdicts: {
      request: { wire: "risky", types: "call" },
      response: { wire: "breaking", types: "call" },
    },
    why: "A client relies on finding it in answers; a request that still sends it may be refused or misread.",
    fix: "Keep it in answers, deprecated, until the next major version.",
    migration: {
      request: "do not pass {place}",
      response: "do without {place}",
    },
  },
  narrowing(
    {
      id: "schema-property-became-required",
      mirror: "schema-property-became-optional",
      message: "{place} is required",
      why: "A request without it is refused; an answer always holds it now.",
      migration: { request: "pass {place}" },
    },
    { request: "call", response: "mock" },
  ),
  widening(
    {
      id: "schema-property-became-optional",
      mirror: "schema-property-became-required",
      message: "{place} is optional",
      why: "An answer may lack what a client reads; a request may go on as before.",
      migration: { response: "handle that {place} is missing" },
    },
    { request: "exhaustive", response: "call" },
  ),
  {
    id: "schema-read-only-added",
    mirror: "schema-read-only-removed",
    group: "changed",
    message: "{place} is read-only",
    verdicts: { request: { wire: "risky", types: "call" } },
    why: "Requests leave it out; one that still sends it may be refused, or the value passed over.",
    fix: "Go on accepting it in requests.",
    migration: { request: "do not pass {place}" },
  },
  {
    id: "schema-read-only-removed",
    mirror: "schema-read-only-added",
    group: "changed",
    message: "{place} is not read-only any more",
    verdicts: { request: { wire: "safe", types: "none" } },
    why: "Requests may hold it; where it is required, they must.",
    fix: "Make it optional in requests.",
  },
  {
    id: "schema-write-only-added",
    mirror: "schema-write-only-removed",
    group: "changed",
    message: "{place} is write-only",
    verdicts: { response: { wire: "risky", types: "call" } },
    why: "Answers leave it out; a client that reads it finds nothing.",
    fix: "Go on sending it until the next major version.",
    migration: { response: "do without {place}" },
  },
  {
    id: "schema-write-only-removed",
    mirror: "schema-write-only-added",
    group: "changed",
    message: "{place} is not write-only any more",
    verdicts: { response: { wire: "safe", types: "none" } },
    why: "Answers hold more than before.",
    fix: "Nothing.",
  },
  narrowing({
    id: "schema-additional-properties-closed",
    mirror: "schema-additional-properties-opened",
    message: "{place} allows no other properties any more",
    why: "A request with a property that is not declared is refused; an answer holds nothing new.",
  }),
  widening({
    id: "schema-additional-properties-opened",
    mirror: "schema-additional-properties-closed",
    message: "{place} allows other properties",
  }),
  narrowing({
    id: "schema-pattern-property-added",
    mirror: "schema-pattern-property-removed",
    message: "properties of {place} whose names match {new} are limited",
  }),
  widening({
    id: "schema-pattern-property-removed",
    mirror: "schema-pattern-property-added",
    message:
      "properties of {place} whose names match {old} are not limited any more",
  }),
  narrowing({
    id: "schema-dependent-required-added",
    mirror: "schema-dependent-required-removed",
    message: "in {place}, {new}",
  }),
  widening({
    id: "schema-dependent-required-removed",
    mirror: "schema-dependent-required-added",
    message: "in {place}, not any more: {old}",
  }),
];

const unionChanges: readonly CatalogueEntry[] = [
  widening(
    {
      id: "schema-union-member-added",
      mirror: "schema-union-member-removed",
      group: "added",
      message: "{place} is a new alternative",
      migration: { response: "handle {place}" },
    },
    { request: "exhaustive", response: "call" },
  ),
  narrowing(
    {
      id: "schema-union-member-removed",
      mirror: "schema-union-member-added",
      group: "removed",
      message: "{place} is no alternative any more",
      migration: { request: "do not pass {place}" },
    },
    { request: "call", response: "exhaustive" },
  ),
  widening(
    {
      id: "schema-union-introduced",
      mirror: "schema-union-dissolved",
      message: "{place} is one of several alternatives now",
      why: "What was the only form is one of several, if it is one of them at all.",
      migration: { response: "tell the alternatives of {place} apart" },
    },
    { request: "exhaustive", response: "call" },
  ),
  narrowing(
    {
      id: "schema-union-dissolved",
      mirror: "schema-union-introduced",
      message: "{place} has only one form now",
      why: "Of several forms one is left, or another has taken their place.",
      migration: { request: "pass the one form of {place}" },
    },
    { request: "call", response: "exhaustive" },
  ),
  narrowing({
    id: "schema-union-became-exclusive",
    mirror: "schema-union-became-inclusive",
    message: "{place} may be only one of its alternatives, not several at once",
    why: "A request that fits two alternatives is refused; an answer holds nothing new.",
    fix: "Say `anyOf`, or give the alternatives a property that tells them apart.",
  }),
  widening({
    id: "schema-union-became-inclusive",
    mirror: "schema-union-became-exclusive",
    message: "{place} may be several of its alternatives at once",
    why: "An answer may fit two alternatives, of which a client expects one; a request that was good still is.",
  }),
  doubtful({
    id: "schema-union-changed",
    mirror: "schema-union-changed",
    message: "{place} is composed of too many alternatives to compare",
  }),
  replacing({
    id: "schema-discriminator-changed",
    mirror: "schema-discriminator-changed",
    message: "the alternatives of {place} are told apart by {new}, was {old}",
    why: "A client tells the alternatives apart by a property that does not do so any more.",
  }),
  doubtful({
    id: "schema-discriminator-added",
    mirror: "schema-discriminator-removed",
    message: "the alternatives of {place} are told apart by a property",
  }),
  doubtful({
    id: "schema-discriminator-removed",
    mirror: "schema-discriminator-added",
    message:
      "the alternatives of {place} are not told apart by a property any more",
  }),
  {
    id: "schema-subtype-added",
    mirror: "schema-subtype-removed",
    group: "added",
    message: "{new} extends {place}",
    verdicts: {
      request: { wire: "safe", types: "none" },
      response: { wire: "breaking", types: "none" },
    },
    why: "An answer may be of a kind that a client does not know; what it has in common with the others it has.",
    fix: "In answers, send it only to clients that ask for it, if old ones fail on it.",
  },
  {
    id: "schema-subtype-removed",
    mirror: "schema-subtype-added",
    group: "removed",
    message: "{old} does not extend {place} any more",
    verdicts: {
      request: { wire: "breaking", types: "none" },
      response: { wire: "safe", types: "none" },
    },
    why: "A request of that kind is refused; an answer holds nothing new.",
    fix: "In requests, go on accepting it.",
  },
  widening({
    id: "schema-mapping-added",
    mirror: "schema-mapping-removed",
    message: "an alternative of {place} has one more name: {new}",
    why: "An answer may use a name that a client does not know.",
  }),
  narrowing({
    id: "schema-mapping-removed",
    mirror: "schema-mapping-added",
    message: "an alternative of {place} has lost a name: {old}",
    why: "A request that uses the name is refused.",
  }),
  replacing({
    id: "schema-mapping-changed",
    mirror: "schema-mapping-changed",
    message:
      "a name of {place} stands for another alternative: {new}, was {old}",
    why: "The same name means another alternative, so values are taken for what they are not.",
  }),
];

/** What can change in how a schema is built: properties and alternatives. */
export const shapeChanges: readonly CatalogueEntry[] = [
  ...propertyChanges,
  ...unionChanges,
];
