import { closest, distance } from "fastest-levenshtein";

/** The candidate that `word` was most likely meant to be, if one is near enough to be a typing error. */
export function nearest(
  word: string,
  candidates: readonly string[],
): string | undefined {
  if (candidates.length === 0) return undefined;
  const found = closest(word, candidates);
  const limit = Math.max(2, Math.floor(word.length / 3));
  return distance(word, found) <= limit ? found : undefined;
}
