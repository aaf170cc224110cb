import { findConfig, loadConfig } from "@userapis/generator";
import { relative } from "node:path";
import { adviseStep } from "./advise-step.mjs";
import { bumpBetween, covers, largest } from "./bumps.mjs";
import { changedFiles } from "./changed-files.mjs";
import { fileAt } from "./git.mjs";
import { readOwnChangesets, stepOf } from "./own-changesets.mjs";
import { publishedPackages } from "./published-packages.mjs";
import { publicManifest, shapesTarball } from "./shapes-tarball.mjs";

/** Judges every published package: what has changed in its tarball, what step that needs, and what step is made. */
export async function checkPackages({ folder: root, base, write }) {
  const generated = await generatedPackages(root);
  const packages = publishedPackages(root).map((one) => ({
    ...one,
    name: generated.get(one.folder),
    ...changesOf(one, { root, commit: base.commit }),
  }));
  const advised = packages.map((one) => ({
    ...one,
    advice: adviceFor(one, { root, base, write }),
  }));
  const changesets = await readOwnChangesets(root, base.commit);
  return advised.map((one) => judge(one, changesets));
}

/** Short names of the packages that a configuration makes, by folder. */
async function generatedPackages(root) {
  if (findConfig(root) === undefined) return new Map();
  const { packages } = await loadConfig(findConfig(root));
  return new Map(
    packages.map(({ name, output }) => [
      relative(root, output).replaceAll("\\", "/"),
      name,
    ]),
  );
}

function changesOf({ folder, manifest }, { root, commit }) {
  const text = fileAt(root, commit, `${folder}/package.json`);
  if (text === undefined) return { before: undefined, files: [] };
  const before = JSON.parse(text);
  const files = changedFiles({ root, commit, folder }).filter((path) =>
    path === "package.json"
      ? publicManifest(before) !== publicManifest(manifest)
      : shapesTarball(path, manifest) || shapesTarball(path, before),
  );
  return { before, files };
}

/** Whatever has changed needs a release, so at least the smallest one. */
function adviceFor({ name, files, folder }, { root, base, write }) {
  if (files.length === 0) return { bump: "none" };
  if (name === undefined) return { bump: "patch" };
  const advice = adviseStep({ root, base, name, folder, files, write });
  return { ...advice, bump: largest("patch", advice.bump) };
}

function judge({ manifest, before, files, advice, name }, changesets) {
  const step = stepOf(changesets, manifest.name);
  const raised =
    before === undefined
      ? "none"
      : bumpBetween(before.version, manifest.version);
  const verdict = {
    ...{ name, files, advice, step, raised, before },
    packageName: manifest.name,
    version: manifest.version,
  };
  return covers(largest(step.bump, raised), advice.bump)
    ? verdict
    : { ...verdict, failure: step.bump === "none" ? "missing" : "small" };
}
