import { findConfig, loadConfig } from "@userapis/generator";
import { relative } from "node:path";
import { adviseStep, writeChangeset } from "./advise-step.mjs";
import { largest } from "./bumps.mjs";
import { changedFiles, hasChanged } from "./changed-files.mjs";
import { isNewSince, readChangesets } from "./changesets.mjs";
import { isGeneratedAnew, writeGeneratedAnew } from "./generated-anew.mjs";
import { judge } from "./judge.mjs";
import { sharedBuildFiles } from "./shared-build-files.mjs";
import { publicManifest, shapesTarball } from "./shapes-tarball.mjs";
import { publishedOf } from "./workspaces.mjs";

/** Judges every published package: what has changed in its tarball, what step that needs, and what step is made. */
export async function checkPackages({ root, base, now, before, write }) {
  const generated = await generatedPackages(root);
  const earlier = new Map(
    publishedOf(before).map((one) => [one.manifest.name, one]),
  );
  const packages = publishedOf(now)
    .map((one) => findChanges(one, { root, base, generated, earlier }))
    .map((one) => ({ ...one, advice: adviceFor(one) }));
  const verdicts = judgeAll(packages, { root, base });
  const writable = verdicts.filter(
    ({ failure, advice }) =>
      ["missing", "small"].includes(failure) && advice.because,
  );
  const anew = verdicts.filter(isGeneratedAnew);
  if (!write || writable.length + anew.length === 0) return verdicts;
  for (const one of writable) writeChangeset(one, one.advice);
  if (anew.length > 0) writeGeneratedAnew(anew, { root, base });
  return judgeAll(packages, { root, base });
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

function findChanges({ folder, manifest }, { root, base, generated, earlier }) {
  const name = generated.get(folder);
  const before = earlier.get(manifest.name);
  const context = { root, base, folder, name, manifest };
  if (before === undefined) return { ...context, before, files: [] };
  const { commit } = base;
  const own = changedFiles({ root, commit, folder, before: before.folder });
  const shared = sharedBuildFiles(root, { folder, manifest }).filter((path) =>
    hasChanged(path, { root, commit }),
  );
  const files = own.filter((path) =>
    path === "package.json"
      ? publicManifest(before.manifest) !== publicManifest(manifest)
      : shapesTarball(path, manifest) || shapesTarball(path, before.manifest),
  );
  return { ...context, before, files: [...files, ...shared] };
}

/** Whatever has changed needs a release, so at least the smallest one. */
function adviceFor(one) {
  if (one.files.length === 0) return { bump: "none" };
  if (one.name === undefined) return { bump: "patch" };
  const advice = adviseStep(one);
  return { ...advice, bump: largest("patch", advice.bump) };
}

/** What the branch itself says it releases counts, and nothing else. */
function judgeAll(packages, { root, base }) {
  const own = readChangesets(root).filter(({ file, text }) =>
    isNewSince(base.commit, { root, file, text }),
  );
  return packages.map((one) => judge(one, own));
}
