import type { CatalogueEntry } from "./catalogue-entry.js";

/** What the compiler finds, with `--types compile`, and nothing in the documents explains. */
export const compiledChanges: readonly CatalogueEntry[] = [
  {
    id: "compiled-type-changed",
    mirror: "compiled-type-changed",
    group: "changed",
    message: "the types of {place} are not what they were",
    verdicts: {
      request: { wire: "safe", types: "call" },
      response: { wire: "safe", types: "call" },
    },
    why: "The compiler says so, comparing what is generated from both sides; nothing in the documents explains it.",
    fix: "Look for a cause in the generator: another version of it, or other options.",
    migration: {
      request: "pass what {place} takes now",
      response: "expect what {place} gives now",
    },
  },
  {
    id: "compiled-name-removed",
    mirror: "compiled-name-removed",
    group: "removed",
    names: true,
    message: "{place} is gone under its name",
    verdicts: { none: { wire: "safe", types: "import" } },
    why: "The compiler does not find what the old package exported; nothing in the documents explains it.",
    fix: "Look for a cause in the generator: another version of it, or other options.",
    migration: { none: "do without {place}, or find its new name" },
  },
];
