import { SpecError } from "../spec/spec-problem.js";
import type { SpecProblem } from "../spec/spec-problem.js";

/** Goes through `items` to the end even if some have problems, so that all problems are reported at once. */
export async function withAllProblems<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const problems: SpecProblem[] = [];
  for (const item of items) {
    try {
      results.push(await work(item));
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new SpecError(problems);
  return results;
}
