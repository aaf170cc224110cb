import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileAt, git } from "./git.mjs";

/** The workspaces of the working tree, private ones too, each with its folder, as git names it, and its manifest. */
export function readWorkspaces(root) {
  return workspacesOf({
    read: (path) =>
      existsSync(join(root, path))
        ? readFileSync(join(root, path), "utf8")
        : undefined,
    foldersIn: (parent) =>
      existsSync(join(root, parent))
        ? readdirSync(join(root, parent)).map((name) => `${parent}/${name}`)
        : [],
  });
}

/** The same of a commit. */
export function readWorkspacesAt(root, commit) {
  const list = ["ls-tree", "-d", "-z", "--name-only", commit];
  return workspacesOf({
    read: (path) => fileAt(root, commit, path),
    foldersIn: (parent) =>
      (git(root, ...list, `${parent}/`) ?? "")
        .split("\0")
        .filter((path) => path !== ""),
  });
}

/** Those that are published. */
export function publishedOf(workspaces) {
  return workspaces.filter(({ manifest }) => manifest.private !== true);
}

function workspacesOf({ read, foldersIn }) {
  const { workspaces = [] } = JSON.parse(read("package.json") ?? "{}");
  return workspaces
    .flatMap((pattern) => foldersOf(pattern, foldersIn))
    .map((folder) => ({ folder, text: read(`${folder}/package.json`) }))
    .filter(({ text }) => text !== undefined)
    .map(({ folder, text }) => ({ folder, manifest: JSON.parse(text) }));
}

/** npm's patterns, as far as this repository has them: a folder, or every folder in one. */
function foldersOf(pattern, foldersIn) {
  return pattern.endsWith("/*")
    ? foldersIn(pattern.slice(0, -2)).sort()
    : [pattern];
}
