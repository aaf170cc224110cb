import { boundChanges } from "./bound-changes.js";
import type { CatalogueEntry } from "./catalogue-entry.js";
import {
  defaulting,
  doubtful,
  narrowing,
  prose,
  replacing,
  widening,
} from "./schema-verdicts.js";

const typeChanges: readonly CatalogueEntry[] = [
  narrowing(
    {
      id: "schema-type-narrowed",
      mirror: "schema-type-widened",
      message: "the type of {place} is narrower: {new}, was {old}",
      migration: { request: "pass {new} for {place}" },
    },
    { request: "call", response: "mock" },
  ),
  widening(
    {
      id: "schema-type-widened",
      mirror: "schema-type-narrowed",
      message: "the type of {place} is wider: {new}, was {old}",
      migration: { response: "handle {new} in {place}" },
    },
    { request: "exhaustive", response: "call" },
  ),
  replacing(
    {
      id: "schema-type-changed",
      mirror: "schema-type-changed",
      message: "the type of {place} is {new}, was {old}",
      migration: {
        request: "pass {new} for {place}",
        response: "expect {new} in {place}",
      },
    },
    { request: "call", response: "call" },
  ),
  widening(
    {
      id: "schema-nullable-added",
      mirror: "schema-nullable-removed",
      message: "{place} may be null",
      why: "An answer may hold null where a client reads a value; a request may go on without it.",
      migration: { response: "handle `null` in {place}" },
    },
    { request: "exhaustive", response: "call" },
  ),
  narrowing(
    {
      id: "schema-nullable-removed",
      mirror: "schema-nullable-added",
      message: "{place} may not be null any more",
      why: "A request that sends null is refused; an answer holds nothing new.",
      migration: { request: "leave out `null` for {place}" },
    },
    { request: "call", response: "mock" },
  ),
];

const valueChanges: readonly CatalogueEntry[] = [
  narrowing(
    {
      id: "schema-enum-added",
      mirror: "schema-enum-removed",
      message: "{place} is limited to {new}",
      migration: { request: "pass one of {new} for {place}" },
    },
    { request: "call", response: "none" },
  ),
  {
    ...widening(
      {
        id: "schema-enum-removed",
        mirror: "schema-enum-added",
        message: "{place} is not limited to {old} any more",
        why: "An answer may hold values that a client does not know; a request may go on as before.",
        fix: "In answers, say which values are new.",
      },
      { request: "exhaustive", response: "exhaustive" },
    ),
    verdicts: {
      request: { wire: "safe", types: "exhaustive" },
      response: { wire: "risky", types: "exhaustive" },
    },
  },
  {
    ...widening({
      id: "schema-enum-value-added",
      mirror: "schema-enum-value-removed",
      group: "added",
      message: "{place} may be {new}",
      why: "An answer may hold a value that a client does not know; the types of our packages leave answers' enums open for it.",
      fix: "In answers, send it only to clients that ask for it, if old ones fail on it.",
      migration: { response: "handle {new} in {place}" },
    }),
    verdicts: {
      request: { wire: "safe", types: "exhaustive" },
      response: { wire: "risky", types: "exhaustive" },
    },
  },
  narrowing(
    {
      id: "schema-enum-value-removed",
      mirror: "schema-enum-value-added",
      group: "removed",
      message: "{place} may not be {old} any more",
      migration: { request: "do not pass {old} for {place}" },
    },
    { request: "call", response: "exhaustive" },
  ),
  replacing(
    {
      id: "schema-values-replaced",
      mirror: "schema-values-replaced",
      message: "{place} is {new}, was {old}",
      migration: {
        request: "pass {new} for {place}",
        response: "expect {new} in {place}",
      },
    },
    { request: "call", response: "exhaustive" },
  ),
];

const limitChanges: readonly CatalogueEntry[] = [
  ...boundChanges,
  narrowing({
    id: "schema-pattern-added",
    mirror: "schema-pattern-removed",
    message: "{place} must match {new}",
    why: "A request with other text is refused, and no type tells; an answer holds nothing new.",
  }),
  widening({
    id: "schema-pattern-removed",
    mirror: "schema-pattern-added",
    message: "{place} need not match {old} any more",
  }),
  doubtful({
    id: "schema-pattern-changed",
    mirror: "schema-pattern-changed",
    message: "{place} must match {new}, was {old}",
    why: "Whether one pattern allows all that another does cannot be decided in general.",
  }),
  narrowing({
    id: "schema-format-added",
    mirror: "schema-format-removed",
    message: "{place} has the format {new}",
  }),
  widening({
    id: "schema-format-removed",
    mirror: "schema-format-added",
    message: "{place} has no format any more, was {old}",
  }),
  narrowing({
    id: "schema-format-narrowed",
    mirror: "schema-format-widened",
    message: "the format of {place} is narrower: {new}, was {old}",
  }),
  widening({
    id: "schema-format-widened",
    mirror: "schema-format-narrowed",
    message: "the format of {place} is wider: {new}, was {old}",
  }),
  replacing({
    id: "schema-format-changed",
    mirror: "schema-format-changed",
    message: "the format of {place} is {new}, was {old}",
  }),
  narrowing({
    id: "schema-content-added",
    mirror: "schema-content-removed",
    message: "{place} holds {new}",
  }),
  widening({
    id: "schema-content-removed",
    mirror: "schema-content-added",
    message: "{place} does not hold {old} any more",
  }),
  replacing({
    id: "schema-content-changed",
    mirror: "schema-content-changed",
    message: "{place} holds {new}, was {old}",
  }),
  narrowing({
    id: "schema-multiple-of-added",
    mirror: "schema-multiple-of-removed",
    message: "{place} must be a multiple of {new}",
  }),
  widening({
    id: "schema-multiple-of-removed",
    mirror: "schema-multiple-of-added",
    message: "{place} need not be a multiple of {old} any more",
  }),
  narrowing({
    id: "schema-multiple-of-narrowed",
    mirror: "schema-multiple-of-widened",
    message: "{place} must be a multiple of {new}, was {old}",
  }),
  widening({
    id: "schema-multiple-of-widened",
    mirror: "schema-multiple-of-narrowed",
    message: "{place} must be a multiple of {new}, was {old}",
  }),
  replacing({
    id: "schema-multiple-of-changed",
    mirror: "schema-multiple-of-changed",
    message: "{place} must be a multiple of {new}, was {old}",
  }),
  narrowing({
    id: "schema-unique-items-added",
    mirror: "schema-unique-items-removed",
    message: "items of {place} must differ",
  }),
  widening({
    id: "schema-unique-items-removed",
    mirror: "schema-unique-items-added",
    message: "items of {place} may be equal",
  }),
  narrowing({
    id: "schema-contains-added",
    mirror: "schema-contains-removed",
    message: "{place} must contain a certain item",
  }),
  widening({
    id: "schema-contains-removed",
    mirror: "schema-contains-added",
    message: "{place} need not contain a certain item any more",
  }),
  narrowing({
    id: "schema-condition-added",
    mirror: "schema-condition-removed",
    message: "{place} has a condition: {new}",
  }),
  widening({
    id: "schema-condition-removed",
    mirror: "schema-condition-added",
    message: "{place} has lost a condition: {old}",
  }),
  doubtful({
    id: "schema-condition-changed",
    mirror: "schema-condition-changed",
    message: "a condition of {place} is another: {new}",
  }),
];

const annotationChanges: readonly CatalogueEntry[] = [
  defaulting({
    id: "schema-default-added",
    mirror: "schema-default-removed",
    message: "{place} has the default {new}",
  }),
  defaulting({
    id: "schema-default-removed",
    mirror: "schema-default-added",
    message: "{place} has no default any more, was {old}",
  }),
  defaulting({
    id: "schema-default-changed",
    mirror: "schema-default-changed",
    message: "the default of {place} is {new}, was {old}",
    migration: { request: "pass {place} where {old} is meant" },
  }),
  prose({
    id: "schema-deprecated",
    mirror: "schema-undeprecated",
    group: "deprecated",
    message: "{place} is deprecated",
    why: "It still works; editors strike it through.",
  }),
  prose({
    id: "schema-undeprecated",
    mirror: "schema-deprecated",
    group: "changed",
    message: "{place} is not deprecated any more",
  }),
  prose({
    id: "schema-secret-added",
    mirror: "schema-secret-removed",
    group: "changed",
    message: "{place} is a secret",
    why: "The client leaves it out of errors and logs.",
  }),
  prose({
    id: "schema-secret-removed",
    mirror: "schema-secret-added",
    group: "changed",
    message: "{place} is not a secret any more",
    why: "The client may show it in errors and logs.",
    fix: "Make sure that it is none.",
  }),
  prose({
    id: "schema-title-changed",
    mirror: "schema-title-changed",
    message: "the title of {place} is another",
  }),
  prose({
    id: "schema-description-changed",
    mirror: "schema-description-changed",
    message: "the description of {place} is another",
  }),
  prose({
    id: "schema-example-changed",
    mirror: "schema-example-changed",
    message: "the example of {place} is another",
  }),
  prose({
    id: "schema-external-docs-changed",
    mirror: "schema-external-docs-changed",
    message: "the external documentation of {place} is another",
  }),
  {
    id: "schema-xml-changed",
    mirror: "schema-xml-changed",
    group: "changed",
    message: "{place} is written otherwise in XML: {new}, was {old}",
    verdicts: {
      request: { wire: "breaking", types: "none" },
      response: { wire: "breaking", types: "none" },
      none: { wire: "safe", types: "none" },
    },
    why: "In XML, elements have other names or places than a server or client looks for; in other media types it means nothing.",
    fix: "Add a media type of its own for the new form, or release a new major version.",
  },
  prose({
    id: "schema-extension-changed",
    mirror: "schema-extension-changed",
    message: "an extension of {place} is another",
  }),
];

/** What can change in a schema, wherever it stands. */
export const schemaChanges: readonly CatalogueEntry[] = [
  ...typeChanges,
  ...valueChanges,
  ...limitChanges,
  ...annotationChanges,
];
