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
  else if (isSystemError(error))
    terminal.err.write(printUsageError(explainRefusal(error), terminal));
  else return false;
  return true;
}

interface SystemError extends Error {
  readonly syscall: string;
  readonly path?: unknown;
}

/** What the operating system refused, and not the command. */
function isSystemError(error: unknown): error is SystemError {
  return (
    error instanceof Error &&
    "syscall" in error &&
    typeof error.syscall === "string" &&
    (error.syscall === currentFolder || "path" in error)
  );
}

/** What Node.js says was called where `process.cwd()` fails. */
const currentFolder = "uv_cwd";

function explainRefusal({ syscall, message }: SystemError): UsageError {
  return syscall === currentFolder
    ? new UsageError(
        "The current folder does not exist any more, or may not be read",
        "Change into one that does, with cd, and run this again.",
      )
    : new UsageError(
        `The system refuses: ${message}`,
        "Check that path: whether it is there, who may read and write it, and whether its disk answers.",
      );
}

function printUsageError(error: UsageError, { err }: Terminal): string {
  const hint = error.hint === undefined ? "" : `${error.hint}\n`;
  return `${paint(err, "red", "error")}: ${error.message}\n${hint}`;
}
