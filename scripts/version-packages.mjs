// Turns the pending changesets into versions and changelogs, and makes the rest of the repository agree: which runtime generated packages need, the
// packages themselves, which tell their version, and the lockfile. docs/releasing.md tells more.
// Usage: npm run release:version
import "./command-line/enter-repository.mjs";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { findConfig, loadConfig } from "@userapis/generator";
import { publishedOf, readWorkspaces } from "./check-release/workspaces.mjs";
import { announceRanges } from "./release/announce-ranges.mjs";
import { raiseHandWritten } from "./release/hand-written-ranges.mjs";
import { keepReleasable } from "./release/releasable-changesets.mjs";
import {
  readRuntimeRange,
  writeRuntimeRange,
} from "./release/runtime-range.mjs";

const root = process.cwd();
const changesets = createRequire(import.meta.url).resolve(
  "@changesets/cli/bin.js",
);

demandNpm();
const workspaces = readWorkspaces(root);
for (const line of keep(workspaces)) console.log(line);
const { packages: generatedPackages } = await loadConfig(findConfig(root));
const generated = generatedPackages.map(({ packageName }) => packageName);
const { releases, range } = await announceRanges({
  root,
  packages: publishedOf(workspaces),
  generated,
  range: readRuntimeRange(),
});
if (releases.length === 0) {
  console.log("There is no changeset, so there is nothing to release.");
} else {
  run(process.execPath, changesets, "version");
  if (range !== undefined) writeRuntimeRange(range);
  raiseHandWritten(root, {
    packages: publishedOf(readWorkspaces(root)),
    released: releases
      .map(({ name }) => name)
      .filter((name) => !generated.includes(name)),
  });
  run("npm", "run", "--silent", "generate");
  run("npm", "install", "--package-lock-only", "--ignore-scripts");
}

function keep(all) {
  try {
    return keepReleasable(root, all);
  } catch (error) {
    return fail(error.message);
  }
}

/** An older one leaves the field `libc` out of the lockfile, and so lets a machine install what it cannot run. */
function demandNpm() {
  const { stdout } = spawnSync("npm", ["--version"], { encoding: "utf8" });
  if (Number.parseInt(stdout, 10) >= 11) return;
  const { packageManager } = JSON.parse(readFileSync("package.json", "utf8"));
  fail(
    `npm ${stdout.trim()} would take fields out of package-lock.json, and npm 11 keeps them.\nRun npm install --global ${packageManager ?? "npm@11"} first, or use Node.js 24, which has it.`,
  );
}

function run(command, ...parameters) {
  const { status } = spawnSync(command, parameters, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
