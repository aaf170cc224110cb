import { dirname, resolve } from "node:path";
import { pathWithin } from "../config/resolve-package.js";
import { runProcess } from "../diff/side/run-process.js";
import type { ProcessResult } from "../diff/side/run-process.js";
import { codeOf } from "../write/package-tree.js";
import { repositoryAddress } from "./repository-address.js";

/** The git repository that a folder is in. */
export interface Repository {
  /** Its top, absolute. */
  readonly folder: string;
  /** The folder, relative to the top, with `/`; `""` is the top itself. */
  readonly inside: string;
  /** The remote's default branch, or the one that is checked out; `undefined` if neither is known. */
  readonly branch: string | undefined;
  /** Where the remote `origin` shows its source, without credentials. */
  readonly address: string | undefined;
}

/** `undefined` where there is no repository, or no git to ask. */
export async function readRepository(
  folder: string,
): Promise<Repository | undefined> {
  const place = await answerOf(folder, [
    "rev-parse",
    "--show-toplevel",
    "--show-prefix",
  ]);
  if (place === undefined) return undefined;
  const [top = "", prefix = ""] = place.split("\n");
  const [head, remoteHead, origin] = await Promise.all([
    answerOf(folder, ["symbolic-ref", "--short", "HEAD"]),
    answerOf(folder, ["symbolic-ref", "--short", "refs/remotes/origin/HEAD"]),
    answerOf(folder, ["config", "--get", "remote.origin.url"]),
  ]);
  return {
    folder: resolve(top),
    inside: prefix.replace(/\/$/, ""),
    branch: remoteHead?.replace(/^origin\//, "") ?? head,
    address: origin === undefined ? undefined : repositoryAddress(origin),
  };
}

/** Whether whoever has the repository has, or will have, all of these files, whose paths are absolute: none is ignored. */
export async function areInRepository(
  { folder }: Repository,
  files: readonly string[],
): Promise<boolean> {
  if (files.some((file) => pathWithin(folder, file) === undefined))
    return false;
  const tops = await Promise.all(
    [...new Set(files.map((file) => dirname(file)))].map((one) =>
      answerOf(one, ["rev-parse", "--show-toplevel"]),
    ),
  );
  if (tops.some((top) => top === undefined || resolve(top) !== folder))
    return false;
  const ignored = await ask(folder, [
    "check-ignore",
    "--quiet",
    "--",
    ...files,
  ]);
  return ignored?.code === 1;
}

async function answerOf(
  folder: string,
  parameters: readonly string[],
): Promise<string | undefined> {
  const answer = await ask(folder, parameters);
  return answer?.code === 0 ? answer.stdout.replace(/\n$/, "") : undefined;
}

async function ask(
  folder: string,
  parameters: readonly string[],
): Promise<ProcessResult | undefined> {
  try {
    return await runProcess({ command: "git", parameters, folder });
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}
