import { git } from "./git.mjs";

/** Files of a folder that are other than in a commit, or new; whether committed or not. Relative to the folder. */
export function changedFiles({ root, commit, folder }) {
  const changed = ["diff", "--name-only", "--no-renames", "--relative", "-z"];
  const added = ["ls-files", "--others", "--exclude-standard", "-z"];
  return [
    ...git(root, ...changed, commit, "--", folder).split("\0"),
    ...git(root, ...added, "--", folder).split("\0"),
  ]
    .filter((path) => path !== "")
    .map((path) => path.slice(folder.length + 1))
    .sort();
}
