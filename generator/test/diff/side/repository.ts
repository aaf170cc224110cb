import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { folderWith, writeFiles } from "../../support/temporary-folder.js";
import type { Files } from "../../support/temporary-folder.js";

const author = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];

/** What git prints. Neither the user's configuration nor a repository around the folder matters. */
export async function git(
  folder: string,
  ...parameters: readonly string[]
): Promise<string> {
  const { stdout } = await promisify(execFile)(
    "git",
    [...author, ...parameters],
    { cwd: folder, env: gitEnvironment() },
  );
  return stdout.trim();
}

function gitEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env["PATH"],
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
  };
}

/** A repository with one commit on `main`. */
export async function repositoryWith(files: Files): Promise<string> {
  const folder = await folderWith(files);
  await git(folder, "init", "--quiet", "--initial-branch=main");
  await git(folder, "add", "--all");
  await git(folder, "commit", "--quiet", "--message=First");
  return folder;
}

/** Gives the commit's hash. */
export async function commit(folder: string, files: Files): Promise<string> {
  await writeFiles(folder, files);
  await git(folder, "add", "--all");
  await git(folder, "commit", "--quiet", "--message=Next");
  return git(folder, "rev-parse", "HEAD");
}
