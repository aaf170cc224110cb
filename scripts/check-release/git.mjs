import { spawnSync } from "node:child_process";

/** What git prints; `undefined` if it refuses. Large enough for a tar of one package. */
export function git(folder, ...parameters) {
  const { status, stdout } = spawnSync("git", parameters, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return status === 0 ? stdout : undefined;
}

/** The text of a file in a commit; `undefined` if it is not there. */
export function fileAt(folder, commit, path) {
  return git(folder, "show", `${commit}:./${path}`);
}
