import { SpecError } from "../../../src/spec/spec-problem.js";
import { UsageError } from "../../../src/support/usage-error.js";

/** What a user is told, the hint on a line of its own. */
export async function failureOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof UsageError)
      return [
        error.message,
        ...(error.hint === undefined ? [] : [error.hint]),
      ].join("\n");
    if (error instanceof SpecError) return error.message;
    throw error;
  }
  return "nothing failed";
}
