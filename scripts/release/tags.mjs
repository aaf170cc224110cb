import { spawnSync } from "node:child_process";

/** Names of the tags that `origin` has. */
export function remoteTags() {
  const prefix = "refs/tags/";
  const names = git("ls-remote", "--tags", "--refs", "origin")
    .split("\n")
    .map((line) => line.split("\t")[1] ?? "")
    .filter((name) => name.startsWith(prefix));
  return new Set(names.map((name) => name.slice(prefix.length)));
}

/** Whether it is here: an earlier push may have failed. */
export function hasTag(tag) {
  return git("tag", "--list", tag).trim() !== "";
}

export function tagAt(commit, { tag, message }) {
  const text = ["--cleanup=verbatim", "--message", message];
  git("tag", "--annotate", tag, commit, ...text);
}

export function pushTags(tags) {
  git("push", "--quiet", "origin", ...tags.map((tag) => `refs/tags/${tag}`));
}

/** What git prints; what it complains of ends the process. */
function git(...parameters) {
  const { status, stdout } = spawnSync("git", parameters, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) process.exit(status ?? 1);
  return stdout;
}
