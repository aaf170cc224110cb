import { SpecError } from "../../spec/spec-problem.js";
import type { SpecProblem } from "../../spec/spec-problem.js";
import { UsageError } from "../../support/usage-error.js";
import type { DiffSide, SidePair } from "../diff-side.js";
import { openSide } from "./open-side.js";
import type { SideRequest } from "./side-request.js";

/** Both documents, each as in `SideRequest`. */
export interface PairRequest extends Omit<SideRequest, "text"> {
  readonly base: string;
  readonly revision: string;
}

/**
 * Opens both sides at once.
 *
 * @throws {UsageError} where one of them is not there, or both are standard input.
 * @throws {SpecError} with what stops either from being read.
 */
export async function openPair({
  base,
  revision,
  ...request
}: PairRequest): Promise<SidePair> {
  if (base === "-" && revision === "-")
    throw new UsageError(
      "Both sides cannot be standard input.",
      "Give one of the two as a file or a git ref.",
    );
  const [first, second] = await Promise.allSettled([
    openSide({ ...request, text: base }),
    openSide({ ...request, text: revision }),
  ]);
  if (first.status === "fulfilled" && second.status === "fulfilled")
    return { base: first.value, revision: second.value };
  throw joinFailures([first, second]);
}

/** What is wrong with two documents is told at once. */
function joinFailures(
  outcomes: readonly PromiseSettledResult<DiffSide>[],
): unknown {
  const problems: SpecProblem[] = [];
  for (const outcome of outcomes) {
    if (outcome.status === "fulfilled") continue;
    if (!(outcome.reason instanceof SpecError)) return outcome.reason;
    problems.push(...outcome.reason.problems);
  }
  return new SpecError(problems);
}
