import { UsageError } from "../../support/usage-error.js";
import { codeOf } from "../../write/package-tree.js";
import { runProcess } from "./run-process.js";
import type { ProcessResult } from "./run-process.js";
import type { SideSurroundings } from "./side-request.js";

/**
 * Runs git to its end. No parameter may come from a user unless something before it keeps it from being an option.
 *
 * @throws {UsageError} where git is not installed.
 */
export async function runGit(
  surroundings: SideSurroundings,
  ...parameters: readonly string[]
): Promise<ProcessResult> {
  try {
    return await runProcess({ ...surroundings, command: "git", parameters });
  } catch (error) {
    throw explainStart(error);
  }
}

/** Why git could not be started, for its user. */
export function explainStart(error: unknown): unknown {
  if (codeOf(error) !== "ENOENT") return error;
  return new UsageError(
    "git is not installed, or not in the PATH.",
    "Install git, or give a file instead of a git ref.",
    { cause: error },
  );
}

/** What git said, without its own marks. */
export function wordsOfGit(stderr: string): string {
  const [first = ""] = stderr.trim().split("\n");
  return first.replace(/^(fatal|error): /, "").replace(/[.:]$/, "");
}
