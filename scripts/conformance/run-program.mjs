import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/**
 * Runs a program to its end; it has ended, too, when this rejects. An abort of `signal` ends it.
 * Resolves to `{ code, stdout, stderr }`; rejects with the signal's reason, or when it cannot be started.
 */
export async function runProgram(command, options) {
  const program = startProgram(command, options);
  const [stdout, stderr, code] = await Promise.all([
    text(program.child.stdout),
    text(program.child.stderr),
    program.ended,
  ]);
  options.signal.throwIfAborted();
  return { code, stdout, stderr };
}

/** Starts a program; `ended` resolves to its exit code, or rejects when it cannot be started. */
export function startProgram(
  [file, ...parameters],
  { signal, environment, cwd, extraPipe = false },
) {
  const stdio = ["ignore", "pipe", "pipe"];
  if (extraPipe) stdio.push("pipe");
  const child = spawn(file, parameters, { stdio, env: environment, cwd });
  const stop = () => child.kill("SIGKILL");
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop);
  // Should this process end by a mistake of its own, the program must not outlive it.
  process.once("exit", stop);
  const ended = new Promise((resolve, reject) => {
    child.once("error", (cause) =>
      reject(new Error(`${file} cannot be started: ${cause.message}`)),
    );
    child.once("close", (code, killedBy) => resolve(code ?? killedBy));
  }).finally(() => {
    signal.removeEventListener("abort", stop);
    process.off("exit", stop);
  });
  return { child, ended, stop };
}
