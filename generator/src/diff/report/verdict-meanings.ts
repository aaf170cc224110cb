import type { TypesVerdict, WireVerdict } from "../api-change.js";
import type { CatalogueEntry } from "../catalogue/catalogue-entry.js";
import { entryDirections } from "./entry-directions.js";

export const wireMeanings: Readonly<Record<WireVerdict, string>> = {
  breaking:
    "A client built from the base, still running, can fail against a server of the revision.",
  risky:
    "Whether a client built from the base fails depends on what the documents do not say.",
  safe: "A client built from the base goes on working.",
};

export const typesMeanings: Readonly<Record<TypesVerdict, string>> = {
  call: "Code of an ordinary caller or reader stops compiling.",
  import: "Code that names a type that is gone stops compiling.",
  exhaustive:
    "A `switch` or a `Record` over all values stops compiling; nothing else does.",
  mock: "Code that builds an answer by hand, as tests do, stops compiling; nothing else does.",
  none: "All code goes on compiling.",
};

/** What the verdicts of an entry stand for, each once, worst first: `["wire: breaking", "A client …"]`. */
export function meaningsOf(
  entry: CatalogueEntry,
): (readonly [verdict: string, meaning: string])[] {
  const verdicts = entryDirections(entry).map(({ verdict }) => verdict);
  const wire = Object.entries(wireMeanings)
    .filter(([word]) => verdicts.some((verdict) => verdict.wire === word))
    .map(([word, meaning]) => [`wire: ${word}`, meaning] as const);
  const types = Object.entries(typesMeanings)
    .filter(([word]) => verdicts.some((verdict) => verdict.types === word))
    .map(([word, meaning]) => [`types: ${word}`, meaning] as const);
  return [...wire, ...types];
}
