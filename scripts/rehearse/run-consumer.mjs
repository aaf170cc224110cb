import { runProgram } from "../conformance/run-program.mjs";

/** Runs a consumer's program on the stranger's machine; gives what it printed, and rejects where it did not end well. */
export async function runConsumer(command, { cwd, environment, signal }) {
  const { code, stdout, stderr } = await runProgram(command, {
    ...{ cwd, environment, signal },
  });
  if (code === 0) return stdout.trim();
  throw new Error(`it ended with ${code}:\n${stdout}${stderr}`.trim());
}
