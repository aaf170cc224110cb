import { SpecError } from "../spec/spec-problem.js";
import { UsageError } from "../support/usage-error.js";
import { paint } from "../support/paint.js";
import type { Terminal } from "../support/terminal.js";
import { printProblems } from "./print-problems.js";

/** Prints an error that its reader can put right; `false` for any other. */
export function printFailure(error: unknown, terminal: Terminal): boolean {
  if (error instanceof SpecError)
    terminal.err.write(printProblems(error.problems, terminal.err));
  else if (error instanceof UsageError)
    terminal.err.write(printUsageError(error, terminal));
  else return false;
  return true;
}

function printUsageError(error: UsageError, { err }: Terminal): string {
  const hint = error.hint === undefined ? "" : `${error.hint}\n`;
  return `${paint(err, "red", "error")}: ${error.message}\n${hint}`;
}
