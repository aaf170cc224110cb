import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findChangesetProblems } from "../check-release/changeset-problems.mjs";
import { readChangesets } from "../check-release/changesets.mjs";

/**
 * Deletes pending changesets that release nothing, and takes out of others what is not published, so that nothing of it holds up the next release.
 * Gives a line for each that was changed; throws where one cannot be read.
 */
export function keepReleasable(root, packages) {
  const pending = readChangesets(root);
  const unreadable = pending.filter(({ error }) => error !== undefined);
  if (unreadable.length > 0)
    throw new Error(
      findChangesetProblems(unreadable, packages)
        .map(({ file, message, advice }) => `${file}: ${message}\n  ${advice}`)
        .join("\n"),
    );
  return findChangesetProblems(pending, packages).map(({ file, message }) => {
    const changeset = pending.find((one) => one.file === file);
    return `${file}: ${message}; it is ${reduce(changeset, { root, packages })}`;
  });
}

/** Says what has become of it. */
function reduce({ file, releases, summary }, { root, packages }) {
  const published = packages
    .filter(({ manifest }) => manifest.private !== true)
    .map(({ manifest }) => manifest.name);
  const rest = releases.filter(({ name }) => published.includes(name));
  if (rest.every(({ type }) => type === "none")) {
    rmSync(join(root, file));
    return "deleted";
  }
  writeFileSync(join(root, file), changesetText(rest, summary));
  return `left with ${rest.map(({ name }) => name).join(", ")}`;
}

/** A changeset as a file holds it. */
export function changesetText(releases, summary) {
  const lines = releases.map(({ name, type }) => `"${name}": ${type}`);
  return ["---", ...lines, "---", "", summary, ""].join("\n");
}
