/*
 * Functions for MiniSearch. VitePress sends their texts to the browser, so that each stands alone: it names nothing outside of itself.
 */

/**
 * How much a section counts in the search, by its address. Packages and guides tell how a thing is done; lists of what was measured
 * and of what is told apart repeat every word of them in their headings.
 */
export function searchWeight(address: string): number {
  const weights: readonly [RegExp, number][] = [
    [/\/guides\/(peers|benchmarks|conformance|spec-diff-changes)\.html/, 0.4],
    [/\/guides\/decisions\//, 0.5],
    [/\/runtime\/reference\//, 0.6],
    [/\/packages\/[^/]+\/(#|index\.html|operations\/)/, 1.5],
  ];
  return weights.find(([pages]) => pages.test(address))?.[1] ?? 1;
}

/** A word as it is found: `Retries` by `retry` too, and `Paging` by the name that the extension of documents has. */
export function searchTerms(word: string): string | string[] {
  const term = word.toLowerCase().replace(/ies$/, "y");
  return term === "paging" ? [term, "pagination"] : term;
}
