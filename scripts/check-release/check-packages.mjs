import { findConfig, loadConfig } from "@userapis/generator";
import { relative } from "node:path";
import { adviseStep, writeChangeset } from "./advise-step.mjs";
import { bumpBetween, covers, largest } from "./bumps.mjs";
import { changedFiles } from "./changed-files.mjs";
import { fileAt } from "./git.mjs";
import { readOwnChangesets, stepOf } from "./own-changesets.mjs";
import { publishedPackages } from "./published-packages.mjs";
import { publicManifest, shapesTarball } from "./shapes-tarball.mjs";

/** Judges every published package: what has changed in its tarball, what step that needs, and what step is made. */
export async function checkPackages({ root, base, write }) {
  const generated = await generatedPackages(root);
  const packages = publishedPackages(root)
    .map((one) => findChanges(one, { root, base, generated }))
    .map((one) => ({ ...one, advice: adviceFor(one) }));
  const verdicts = await judgeAll(packages);
  const writable = verdicts.filter(
    ({ failure, advice }) => failure && advice.because,
  );
  if (!write || writable.length === 0) return verdicts;
  for (const one of writable) writeChangeset(one, one.advice);
  return judgeAll(packages);
}

/** Short names of the packages that a configuration makes, by folder. */
async function generatedPackages(root) {
  const file = findConfig(root);
  if (file === undefined) return new Map();
  const { packages } = await loadConfig(file);
  return new Map(
    packages.map(({ name, output }) => [
      relative(root, output).replaceAll("\\", "/"),
      name,
    ]),
  );
}

function findChanges({ folder, manifest }, { root, base, generated }) {
  const name = generated.get(folder);
  const context = { root, base, folder, name, manifest };
  const text = fileAt(root, base.commit, `${folder}/package.json`);
  if (text === undefined) return { ...context, before: undefined, files: [] };
  const before = JSON.parse(text);
  const files = changedFiles({ root, commit: base.commit, folder }).filter(
    (path) =>
      path === "package.json"
        ? publicManifest(before) !== publicManifest(manifest)
        : shapesTarball(path, manifest) || shapesTarball(path, before),
  );
  return { ...context, before, files };
}

/** Whatever has changed needs a release, so at least the smallest one. */
function adviceFor(one) {
  if (one.files.length === 0) return { bump: "none" };
  if (one.name === undefined) return { bump: "patch" };
  const advice = adviseStep(one);
  return { ...advice, bump: largest("patch", advice.bump) };
}

async function judgeAll(packages) {
  const [first] = packages;
  if (first === undefined) return [];
  const changesets = await readOwnChangesets(first.root, first.base.commit);
  return packages.map((one) => judge(one, changesets));
}

function judge(one, changesets) {
  const { manifest, before, advice } = one;
  const step = stepOf(changesets, manifest.name);
  const raised =
    before === undefined
      ? "none"
      : bumpBetween(before.version, manifest.version);
  const verdict = { ...one, step, raised };
  if (covers(largest(step.bump, raised), advice.bump)) return verdict;
  const isMissing = step.bump === "none" && raised === "none";
  return { ...verdict, failure: isMissing ? "missing" : "small" };
}
