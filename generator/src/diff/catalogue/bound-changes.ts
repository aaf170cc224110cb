import type { CatalogueEntry } from "./catalogue-entry.js";
import { narrowing, widening } from "./schema-verdicts.js";

interface BoundName {
  /** In ids. */
  readonly name: string;
  /** In sentences. */
  readonly words: string;
}

const upperBounds: readonly BoundName[] = [
  { name: "maximum", words: "the maximum" },
  { name: "max-length", words: "the greatest length" },
  { name: "max-items", words: "the greatest number of items" },
  { name: "max-contains", words: "the greatest number of certain items" },
  { name: "max-properties", words: "the greatest number of properties" },
];

const lowerBounds: readonly BoundName[] = [
  { name: "minimum", words: "the minimum" },
  { name: "min-length", words: "the least length" },
  { name: "min-items", words: "the least number of items" },
  { name: "min-contains", words: "the least number of certain items" },
  { name: "min-properties", words: "the least number of properties" },
];

/** Limits of numbers, lengths and counts. */
export const boundChanges: readonly CatalogueEntry[] = [
  ...upperBounds.flatMap(({ name, words }) => {
    const id = `schema-${name}`;
    return [
      ...setOrDropped(id, words),
      narrowing({
        id: `${id}-lowered`,
        mirror: `${id}-raised`,
        message: `${words} of {place} is {new}, was {old}`,
      }),
      widening({
        id: `${id}-raised`,
        mirror: `${id}-lowered`,
        message: `${words} of {place} is {new}, was {old}`,
      }),
    ];
  }),
  ...lowerBounds.flatMap(({ name, words }) => {
    const id = `schema-${name}`;
    return [
      ...setOrDropped(id, words),
      narrowing({
        id: `${id}-raised`,
        mirror: `${id}-lowered`,
        message: `${words} of {place} is {new}, was {old}`,
      }),
      widening({
        id: `${id}-lowered`,
        mirror: `${id}-raised`,
        message: `${words} of {place} is {new}, was {old}`,
      }),
    ];
  }),
];

function setOrDropped(id: string, words: string): readonly CatalogueEntry[] {
  return [
    narrowing({
      id: `${id}-added`,
      mirror: `${id}-removed`,
      message: `${words} of {place} is {new}; there was none`,
    }),
    widening({
      id: `${id}-removed`,
      mirror: `${id}-added`,
      message: `${words} of {place} is gone, was {old}`,
    }),
  ];
}
