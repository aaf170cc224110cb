import { UsageError } from "../../support/usage-error.js";
import {
  explainUnknownRef,
  fetchCommand,
  findRoot,
  isShallow,
  shallowHint,
} from "./explain-git.js";
import { GitObjects } from "./git-objects.js";
import { runGit, wordsOfGit } from "./run-git.js";
import type { SideSurroundings } from "./side-request.js";

/** Where a branch left another, and what else decides what to compare with. All commits are full hashes. */
export interface MergeBase {
  readonly commit: string;
  /** The other branch, without the name of its remote: `main`. */
  readonly branch: string;
  readonly head: string;
  /** `undefined` for the first commit of a history, and where a shallow clone ends. */
  readonly firstParent: string | undefined;
}

/**
 * Where HEAD left `branch`; by default, the branch that `origin` calls its own, else `main` or `master`.
 * What the remote has counts before the local branch of the name, which may be behind.
 * On that branch itself `commit` is `head`.
 *
 * @throws {UsageError} where there is no repository, commit or branch, or the two have nothing in common.
 */
export async function mergeBase(
  surroundings: SideSurroundings,
  branch?: string,
): Promise<MergeBase> {
  const ends = await readHead(surroundings);
  const other =
    branch === undefined
      ? await findDefaultBranch(surroundings)
      : await findBranch(branch, surroundings);
  const { code, stdout } = await runGit(
    surroundings,
    "merge-base",
    other.commit,
    ends.head,
  );
  if (code !== 0) throw await explainUnrelated(other.branch, surroundings);
  return { commit: stdout.trim(), branch: other.branch, ...ends };
}

/**
 * Whether the working tree or the index differs from HEAD in one of these files.
 *
 * @param paths Relative to the folder, or absolute.
 * @throws {UsageError} where there is no repository, or a path is outside of it.
 */
export async function hasChanges(
  paths: readonly string[],
  surroundings: SideSurroundings,
): Promise<boolean> {
  if (paths.length === 0) return false;
  const { code, stdout, stderr } = await runGit(
    surroundings,
    ...["--no-optional-locks", "--literal-pathspecs"],
    ...["status", "--porcelain", "--", ...paths],
  );
  if (code === 0) return stdout !== "";
  await findRoot(surroundings);
  throw new UsageError(
    `git cannot compare the working tree: ${wordsOfGit(stderr)}.`,
    "Give paths inside the repository.",
  );
}

/** A branch and the commit at its end. */
interface Branch {
  readonly branch: string;
  readonly commit: string;
}

async function readHead(
  surroundings: SideSurroundings,
): Promise<Pick<MergeBase, "head" | "firstParent">> {
  const { code, stdout } = await runGit(
    surroundings,
    ...["rev-list", "--parents", "--max-count=1", "HEAD", "--"],
  );
  const [head, firstParent] = stdout.trim().split(" ");
  if (code === 0 && head !== undefined) return { head, firstParent };
  await findRoot(surroundings);
  throw new UsageError(
    "This repository has no commit yet.",
    "Commit first, or name two documents: userapis diff <base> <revision>",
  );
}

const remoteHead = "refs/remotes/origin/HEAD";

/** Most likely first. */
const usualBranches = [
  "refs/remotes/origin/main",
  "refs/remotes/origin/master",
  "refs/heads/main",
  "refs/heads/master",
];

async function findDefaultBranch(
  surroundings: SideSurroundings,
): Promise<Branch> {
  const { stdout } = await runGit(
    surroundings,
    "for-each-ref",
    "--format=%(refname) %(objectname) %(symref)",
    ...[remoteHead, ...usualBranches],
  );
  const found = new Map(
    stdout.split("\n").map((line) => {
      const [name = "", commit = "", target = ""] = line.split(" ");
      return [name, { branch: shortName(target || name), commit }] as const;
    }),
  );
  for (const name of [remoteHead, ...usualBranches]) {
    const branch = found.get(name);
    if (branch !== undefined) return branch;
  }
  throw new UsageError(
    "This repository does not say which branch is its main one.",
    `Name it, such as develop. If it was not fetched: git remote set-head origin --auto, or ${fetchCommand("origin/<branch>")}`,
  );
}

function shortName(ref: string): string {
  return ref.replace(/^refs\/(remotes\/origin|heads)\//, "");
}

/** @throws {UsageError} where there is no such branch, tag or commit. */
async function findBranch(
  branch: string,
  surroundings: SideSurroundings,
): Promise<Branch> {
  const objects = new GitObjects(surroundings);
  try {
    for (const prefix of ["refs/remotes/origin/", "refs/heads/", ""]) {
      const commit = await objects.read(`${prefix}${branch}^{commit}`);
      if (commit.kind === "other")
        return { branch: shortName(branch), commit: commit.id };
    }
  } finally {
    objects.close();
  }
  throw await explainUnknownRef(
    /^(origin\/|[\da-f]{7,}$)/.test(branch) ? branch : `origin/${branch}`,
    surroundings,
  );
}

async function explainUnrelated(
  branch: string,
  surroundings: SideSurroundings,
): Promise<UsageError> {
  return new UsageError(
    `HEAD and \`${branch}\` have no commit in common here.`,
    (await isShallow(surroundings))
      ? shallowHint
      : `Name the base yourself: userapis diff git:${branch}:<path> <path>`,
  );
}
