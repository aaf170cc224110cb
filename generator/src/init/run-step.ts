import { spawn } from "node:child_process";
import { UsageError } from "../support/usage-error.js";
import { codeOf } from "../write/package-tree.js";

/** A command that is run after everything is written. */
export interface Step {
  readonly program: string;
  readonly parameters: readonly string[];
  /** Where, absolute. */
  readonly folder: string;
}

export interface StepResult {
  readonly succeeded: boolean;
  /** What it printed, on both streams. */
  readonly output: string;
}

/**
 * Runs a step to its end; `signal` ends it.
 *
 * @throws UsageError if the program is not there; the reason of `signal` if that ended it.
 */
export async function runStep(
  { program, parameters, folder }: Step,
  signal: AbortSignal,
): Promise<StepResult> {
  signal.throwIfAborted();
  // On Windows package managers are batch files, which only a shell can run; no parameter comes from outside.
  const child = spawn(program, parameters, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
    windowsHide: true,
  });
  const stop = (): void => {
    child.kill();
  };
  signal.addEventListener("abort", stop);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", (error) => {
      reject(codeOf(error) === "ENOENT" ? missing(program) : error);
    });
    child.once("close", resolve);
  }).finally(() => {
    signal.removeEventListener("abort", stop);
  });
  signal.throwIfAborted();
  return { succeeded: code === 0, output };
}

function missing(program: string): UsageError {
  return new UsageError(
    `${program} is not installed, or not in the PATH`,
    "Everything is written. Install it and go on by hand, or choose another package manager.",
  );
}
