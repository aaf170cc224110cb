import parseChangeset from "@changesets/parse";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { largest } from "./bumps.mjs";
import { fileAt } from "./git.mjs";

const folder = ".changeset";

/** The pending changesets: each with its file, its text and the packages that it releases; or, where it cannot be read, with the `error`. */
export function readChangesets(root) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => /^[^.].*\.md$/.test(name) && !/^readme\.md$/i.test(name))
    .sort()
    .map((name) => readChangeset(root, `${folder}/${name}`));
}

function readChangeset(root, file) {
  const text = readFileSync(join(root, file), "utf8");
  try {
    return { file, text, ...parseChangeset(text) };
  } catch (error) {
    return { file, text, releases: [], error };
  }
}

/** Whether it was brought or altered since a commit. */
export function isNewSince(commit, { root, file, text }) {
  return fileAt(root, commit, file) !== text;
}

/** How far changesets bring a package, and which of them say so. */
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
