import { fileURLToPath } from "node:url";
import { runProgram } from "../../conformance/run-program.mjs";

const program = fileURLToPath(new URL("../lint-tarball.mjs", import.meta.url));

/** What publint, and attw for packages of ES modules alone, find wrong with the tarball: nothing, suggestions included. */
export const lintEnvironments = ["publint", "attw"].map((id) => ({
  id,
  // A command alone has no types to look at.
  applies: ({ manifest }) => id === "publint" || "." in manifest.exports,
  run: async ({ tarball }, { tools, signal }) => {
    const folder = await tools(id);
    const { code, stdout, stderr } = await runProgram(
      [process.execPath, program, id, folder, tarball],
      { signal, environment: process.env },
    );
    if (code !== 0) throw new Error(`${id} ended with ${code}:\n${stderr}`);
    const problems = JSON.parse(stdout);
    if (problems.length > 0) throw new Error(problems.join("\n"));
  },
}));
