import { buildModel } from "./model/build-model.js";
import { checkReadSpec } from "./spec/check-read-spec.js";
import { readSpec } from "./spec/load-spec.js";
import { SpecError } from "./spec/spec-problem.js";
import type { SpecProblem } from "./spec/spec-problem.js";

/** Everything that is wrong with a document, or doubtful: none if it compiles and follows every rule. */
export async function findProblems(
  specFile: string,
): Promise<readonly SpecProblem[]> {
  try {
    const read = await readSpec(specFile);
    const problems = checkReadSpec(read);
    const { document } = read;
    return document === undefined || hasErrors(problems)
      ? problems
      : [...problems, ...problemsOf(() => buildModel(document))];
  } catch (error) {
    if (error instanceof SpecError) return error.problems;
    throw error;
  }
}

export function hasErrors(problems: readonly SpecProblem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

function problemsOf(stage: () => unknown): readonly SpecProblem[] {
  try {
    stage();
    return [];
  } catch (error) {
    if (error instanceof SpecError) return error.problems;
    throw error;
  }
}
