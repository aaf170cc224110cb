import { fileAt, git } from "../check-release/git.mjs";

/**
 * The commit that wrote the version into the package's `package.json`, and so what the version was published from: whatever came into the package later
 * waits for another version.
 */
export function releaseCommit(root, { folder, manifest: { version } }) {
  const file = `${folder}/package.json`;
  const search = ["log", "--format=%H", "--first-parent", "HEAD", "--", file];
  const commits = git(root, ...search)
    .trim()
    .split("\n");
  const other = commits.findIndex(
    (commit) => versionAt(root, commit, file) !== version,
  );
  return other === -1 ? commits.at(-1) : commits[other - 1];
}

function versionAt(root, commit, file) {
  const text = fileAt(root, commit, file);
  return text === undefined ? undefined : JSON.parse(text).version;
}
