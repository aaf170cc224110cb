import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileAt, git } from "./git.mjs";

/**
 * Files of a folder that are other than in a commit, or new; whether committed or not. Relative to the folder.
 *
 * @param request.before What the folder was called in the commit.
 */
export function changedFiles(request) {
  const changed =
    request.before === request.folder
      ? changedInPlace(request)
      : changedByMove(request);
  return [...new Set(changed)].sort();
}

function changedInPlace({ root, commit, folder }) {
  const changed = ["diff", "--name-only", "--no-renames", "--relative", "-z"];
  const added = ["ls-files", "--others", "--exclude-standard", "-z"];
  return [
    ...pathsIn(git(root, ...changed, commit, "--", folder), folder),
    ...pathsIn(git(root, ...added, "--", folder), folder),
  ];
}

function changedByMove({ root, commit, folder, before }) {
  const then = ["ls-tree", "-r", "-z", "--name-only", commit];
  const now = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  return [
    ...pathsIn(git(root, ...then, `${before}/`), before),
    ...pathsIn(git(root, ...now, "--", folder), folder),
  ].filter(
    (path) =>
      fileAt(root, commit, `${before}/${path}`) !==
      textAt(root, `${folder}/${path}`),
  );
}

/** Whether a file of the repository is other than in a commit. */
export function hasChanged(path, { root, commit }) {
  return fileAt(root, commit, path) !== textAt(root, path);
}

function textAt(root, path) {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function pathsIn(list, folder) {
  return list
    .split("\0")
    .filter((path) => path !== "")
    .map((path) => path.slice(folder.length + 1));
}
