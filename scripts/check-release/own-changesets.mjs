import getReleasePlan from "@changesets/get-release-plan";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { largest } from "./bumps.mjs";
import { fileAt } from "./git.mjs";

/** The changesets that the branch has brought or altered: each with its file and the packages that it releases. */
export async function readOwnChangesets(root, commit) {
  const { changesets } = await getReleasePlan(root);
  return changesets
    .map(({ id, releases }) => ({ file: `.changeset/${id}.md`, releases }))
    .filter(
      ({ file }) =>
        fileAt(root, commit, file) !== readFileSync(join(root, file), "utf8"),
    );
}

/** How far they bring a package, and which of them say so. */
export function stepOf(changesets, packageName) {
  const naming = changesets.flatMap(({ file, releases }) =>
    releases
      .filter(({ name }) => name === packageName)
      .map(({ type }) => ({ file, type })),
  );
  return {
    bump: largest(...naming.map(({ type }) => type)),
    files: naming.map(({ file }) => file),
  };
}
