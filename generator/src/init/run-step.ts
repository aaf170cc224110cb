import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
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
 * @throws UsageError if the folder is gone; the reason of `signal` if that ended it.
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
      if (codeOf(error) !== "ENOENT") reject(error);
      else if (existsSync(folder)) output = missing(program);
      else reject(gone(folder));
    });
    child.once("close", resolve);
  }).finally(() => {
    signal.removeEventListener("abort", stop);
  });
  signal.throwIfAborted();
  return { succeeded: code === 0, output };
}

function missing(program: string): string {
  return `${program} is not installed, or not in the PATH`;
}

/** The system says the same of a program and of a folder that is not there. */
function gone(folder: string): UsageError {
  return new UsageError(
    `${folder} is gone, after everything was written there`,
    "See what has removed or moved it, and run init again.",
  );
}
