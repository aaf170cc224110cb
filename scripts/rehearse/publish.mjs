import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "../conformance/run-program.mjs";

/** Packs a unit as `npm publish` would, and publishes that tarball to the rehearsal's registry; its path becomes the unit's `tarball`. */
export async function packAndPublish(unit, context) {
  await pack(unit, unit.folder, context);
  await publish(unit, context);
}

/** The same with a tarball that was packed before. */
export async function publishPacked(unit, path, context) {
  await pack(unit, path, context);
  await publish({ ...unit, tarball: path }, context);
}

/** Takes the unit's tarball from the registry that npm is configured with, which has that version already. */
export async function takePublished(unit, context) {
  const { name, version } = unit.manifest;
  await pack(unit, `${name}@${version}`, context);
}

/** Of a folder without a build: it is built already, and a build of each would take longer than all the rest. */
async function pack(unit, specifier, context) {
  const destination = join(context.folder, "tarballs");
  await mkdir(destination, { recursive: true });
  const options = ["--ignore-scripts", "--json"];
  const output = await npm(
    ["pack", specifier, ...options, "--pack-destination", destination],
    { ...context, cwd: destination },
  );
  const [{ filename, files }] = Object.values(JSON.parse(output));
  unit.tarball = join(destination, filename);
  unit.files = files.map(({ path }) => path);
}

async function publish({ tarball }, context) {
  const options = ["--provenance=false", "--tag=latest"];
  await npm(["publish", tarball, ...options], {
    ...context,
    cwd: context.folder,
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
