// Turns the pending changesets into versions and changelogs, and makes the rest of the repository agree: which runtime generated packages need, the
// packages themselves, which tell their version, and the lockfile. docs/releasing.md tells more.
// Usage: npm run release:version
import getReleasePlan from "@changesets/get-release-plan";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { findConfig, loadConfig } from "@userapis/generator";
import {
  raisedRange,
  readRuntimeRange,
  writeRuntimeRange,
} from "./release/runtime-range.mjs";

const generator = "@userapis/generator";
const runtime = "@userapis/runtime";

const { releases } = await getReleasePlan(process.cwd());
if (releases.length === 0) {
  console.log("There is no changeset, so there is nothing to release.");
} else {
  const range = raisedRange(readRuntimeRange(), {
    runtime: releaseOf(runtime),
    generator: releaseOf(generator),
  });
  if (range !== undefined) await announceRange(range);
  run("npx", "--no-install", "changeset", "version");
  if (range !== undefined) writeRuntimeRange(range);
  run("npm", "run", "--silent", "generate");
  run("npm", "install", "--package-lock-only", "--ignore-scripts");
}

function releaseOf(packageName) {
  return releases.find(
    ({ name, type }) => name === packageName && type !== "none",
  );
}

/** Every package is another one then, so every package is released. */
async function announceRange(range) {
  const { packages } = await loadConfig(findConfig(process.cwd()));
  const lines = packages
    .filter(({ packageJson }) => packageJson["private"] !== true)
    .map(({ packageName }) => `"${packageName}": patch`);
  const matter = [`"${generator}": patch`, ...lines].join("\n");
  writeFileSync(
    ".changeset/runtime-range.md",
    `---\n${matter}\n---\n\nGenerated packages need \`${runtime}\` ${range}.\n`,
  );
}

function run(command, ...parameters) {
  const { status } = spawnSync(command, parameters, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
