import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "../conformance/run-program.mjs";

/** Packs a unit as `npm publish` would, and publishes that tarball to the rehearsal's registry; its path becomes the unit's `tarball`. */
export async function packAndPublish(unit, context) {
  const destination = join(context.folder, "tarballs");
  await mkdir(destination, { recursive: true });
  // It is built already; a build of each would take longer than all the rest.
  const pack = ["pack", unit.folder, "--ignore-scripts", "--json"];
  const output = await npm([...pack, "--pack-destination", destination], {
    ...context,
    cwd: destination,
  });
  const [{ filename, files }] = Object.values(JSON.parse(output));
  unit.tarball = join(destination, filename);
  unit.files = files.map(({ path }) => path);
  await npm(["publish", unit.tarball, "--provenance=false", "--tag=latest"], {
    ...context,
    cwd: destination,
  });
}

/** Runs npm in `cwd` as a stranger would; gives its output. */
export async function npm(parameters, { npm: command, cwd, ...context }) {
  const { code, stdout, stderr } = await runProgram(
    [...command, ...parameters],
    { signal: context.signal, environment: context.environment, cwd },
  );
  if (code === 0) return stdout;
  throw new Error(`npm ${parameters.join(" ")} ended with ${code}:\n${stderr}`);
}
