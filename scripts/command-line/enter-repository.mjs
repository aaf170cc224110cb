import { spawnSync } from "node:child_process";

/** Where the command was called, which the files that it names are relative to. */
export const calledFrom = process.cwd();

// What follows looks at the repository that it is called in, and from its root; without git, where that begins nobody knows.
const { status, stdout } = spawnSync("git", ["rev-parse", "--show-toplevel"], {
  encoding: "utf8",
});
if (status === 0) process.chdir(stdout.trim());
