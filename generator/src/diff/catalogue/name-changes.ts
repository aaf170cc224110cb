import type { TypesVerdict } from "../api-change.js";
import type { CatalogueEntry } from "./catalogue-entry.js";

type Word = Pick<CatalogueEntry, "id" | "message"> &
  Partial<Pick<CatalogueEntry, "mirror" | "why" | "fix" | "migration">>;

/** Something has another name, and is what it was: its own mirror. */
function renamed(word: Word, types: TypesVerdict): CatalogueEntry {
  return {
    mirror: word.id,
    group: "changed",
    names: true,
    why: "Nothing changes on the wire; code that uses the old name does not compile.",
    fix: "Keep the old name with `x-sdk-name`, or release a new major version.",
    ...word,
    verdicts: { none: { wire: "safe", types } },
  };
}

/** A type is not exported any more, whether or not a value of it is still sent. */
function unexported(word: Word & { mirror: string }): CatalogueEntry {
  return {
    group: "removed",
    names: true,
    why: "Nothing changes on the wire by that; code that names it does not compile.",
    fix: "Keep it in the document until the next major version.",
    ...word,
    verdicts: { none: { wire: "safe", types: "import" } },
  };
}

function exported(word: Word & { mirror: string }): CatalogueEntry {
  return {
    group: "added",
    why: "It can be named by new code; there is none yet that does.",
    fix: "Nothing.",
    ...word,
    verdicts: { none: { wire: "safe", types: "none" } },
  };
}

const operationNames: readonly CatalogueEntry[] = [
  renamed(
    {
      id: "tag-renamed",
      message: "{place} is {new}, was {old}",
      why: "Nothing changes on the wire; every call of its operations is written differently.",
      migration: { none: "rename {old} to {new}" },
    },
    "call",
  ),
  renamed(
    {
      id: "tag-class-renamed",
      message: "the class of {place} is {new}, was {old}",
      migration: { none: "rename class {old} to {new}" },
    },
    "import",
  ),
  renamed(
    {
      id: "operation-method-renamed",
      message: "the method of {place} is {new}, was {old}",
      migration: { none: "rename {old} to {new}" },
    },
    "call",
  ),
  renamed(
    {
      id: "operation-function-renamed",
      message: "the standalone function of {place} is {new}, was {old}",
      migration: { none: "rename function {old} to {new}" },
    },
    "import",
  ),
  renamed(
    {
      id: "operation-types-renamed",
      message: "the types of {place} begin with {new}, was {old}",
      migration: { none: "rename the types of {old} to {new}" },
    },
    "import",
  ),
  renamed(
    {
      id: "parameter-key-renamed",
      message: "{place} is passed as {new}, was {old}",
      why: "Nothing changes on the wire; the input has another key.",
      fix: "Give one of the parameters that have the same name another one, or release a new major version.",
      migration: { none: "pass {new} for {old}" },
    },
    "call",
  ),
  renamed(
    {
      id: "webhook-type-renamed",
      message: "the type of {place} is {new}, was {old}",
      migration: { none: "rename type {old} to {new}" },
    },
    "import",
  ),
];

const modelNames: readonly CatalogueEntry[] = [
  renamed(
    {
      id: "model-renamed",
      message: "the type {old} is called {new} now",
      migration: { none: "rename type {old} to {new}" },
    },
    "import",
  ),
  unexported({
    id: "model-removed",
    mirror: "model-added",
    message: "the type {old} is gone",
    migration: { none: "do without type {old}" },
  }),
  exported({
    id: "model-added",
    mirror: "model-removed",
    message: "the type {new} is new",
  }),
  unexported({
    id: "model-input-removed",
    mirror: "model-input-added",
    message: "requests take the same type as answers hold, and {old} is gone",
    fix: "Nothing, or keep a property that only requests or only answers have.",
    migration: { none: "rename type {old} to {new}" },
  }),
  exported({
    id: "model-input-added",
    mirror: "model-input-removed",
    message: "requests take a type of their own, {new}, besides {old}",
  }),
  renamed(
    {
      id: "model-input-renamed",
      message: "the type of {place} in requests is {new}, was {old}",
      migration: { none: "rename type {old} to {new}" },
    },
    "import",
  ),
  unexported({
    id: "model-values-removed",
    mirror: "model-values-added",
    message: "the list of known values {old} is gone",
    why: "The schema is not a list of values any more; code that uses the list does not compile.",
    migration: { none: "do without {old}" },
  }),
  exported({
    id: "model-values-added",
    mirror: "model-values-removed",
    message: "there is a list of known values, {new}",
  }),
  renamed(
    {
      id: "model-values-renamed",
      message: "the list of known values of {place} is {new}, was {old}",
      migration: { none: "rename {old} to {new}" },
    },
    "import",
  ),
];

/** What can change in the names of a package, and nothing else. */
export const nameChanges: readonly CatalogueEntry[] = [
  ...operationNames,
  ...modelNames,
];
