import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  bumpBetween,
  covers,
  isLower,
  isPrerelease,
  largest,
} from "./bumps.mjs";
import { stepOf } from "./changesets.mjs";

/** What a branch does for a package, with the word for what is wrong with that, if anything: a key of `failures` in `print-verdicts.mjs`. */
export function judge(one, changesets) {
  const { manifest, before } = one;
  const step = stepOf(changesets, manifest.name);
  const raised =
    before === undefined
      ? "none"
      : bumpBetween(before.manifest.version, manifest.version);
  const verdict = { ...one, step, raised };
  const failure = failureOf(verdict);
  return failure === undefined ? verdict : { ...verdict, failure };
}

function failureOf({ step, raised, advice, ...one }) {
  const { version } = one.manifest;
  if (isPrerelease(version)) return "prerelease";
  if (one.before !== undefined && isLower(version, one.before.manifest.version))
    return "lowered";
  if (raised !== "none" && !isLogged(one)) return "unlogged";
  if (covers(largest(step.bump, raised), advice.bump)) return undefined;
  return step.bump === "none" && raised === "none" ? "missing" : "small";
}

/** Whether the changelog has a section for the version. */
function isLogged({ root, folder, manifest }) {
  const file = join(root, folder, "CHANGELOG.md");
  if (!existsSync(file)) return false;
  const heading = `## ${manifest.version}`;
  return readFileSync(file, "utf8")
    .split("\n")
    .some((line) => line.trimEnd() === heading);
}
