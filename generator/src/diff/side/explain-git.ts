import { realpath } from "node:fs/promises";
import { basename, isAbsolute, posix, relative, resolve } from "node:path";
import { nearest } from "../../support/nearest.js";
import { UsageError } from "../../support/usage-error.js";
import { GitObjects } from "./git-objects.js";
import type { GitEndedError } from "./git-objects.js";
import { runGit, wordsOfGit } from "./run-git.js";
import type { SideSurroundings } from "./side-request.js";
import type { GitPath } from "./side-source.js";

/** git gave up while it was asked for a file. */
export async function explainGitEnd(
  { stderr }: GitEndedError,
  { path }: GitPath,
  surroundings: SideSurroundings,
): Promise<UsageError> {
  const root = await findRoot(surroundings);
  const inside = relative(
    root,
    resolve(await realpath(surroundings.folder), path),
  );
  if (inside === ".." || /^\.\.[\\/]/.test(inside) || isAbsolute(inside))
    return new UsageError(
      `\`${path}\` is outside the repository at ${root}.`,
      "Give a path inside the repository, relative to the working directory.",
    );
  return new UsageError(
    `git cannot read \`${path}\`: ${wordsOfGit(stderr)}.`,
    "Try `git show <ref>:./<path>` here.",
  );
}

/**
 * The top folder of the repository.
 *
 * @throws {UsageError} where there is none.
 */
export async function findRoot(
  surroundings: SideSurroundings,
): Promise<string> {
  const { code, stdout, stderr } = await runGit(
    surroundings,
    "rev-parse",
    "--show-toplevel",
  );
  if (code === 0) return stdout.replace(/\n$/, "");
  const owned = stderr.includes("safe.directory");
  throw new UsageError(
    `git finds no repository to use at ${surroundings.folder}: ${wordsOfGit(stderr)}.`,
    owned
      ? `It belongs to another user. Where that is right: git config --global --add safe.directory ${surroundings.folder}`
      : "Run this in a working tree of git, or give a file instead of a git ref.",
  );
}

/** A commit, branch or tag that the repository does not have; often it was not fetched. */
export async function explainUnknownRef(
  ref: string,
  surroundings: SideSurroundings,
): Promise<UsageError> {
  const [refs, shallow] = await Promise.all([
    listRefs(surroundings),
    isShallow(surroundings),
  ]);
  const meant = isReckoned(ref) ? undefined : nearest(ref, refs);
  const hints = [
    ...(meant === undefined ? [] : [`Did you mean \`${meant}\`?`]),
    ...(isReckoned(ref) ? [] : [`Fetch it with \`${fetchCommand(ref)}\`.`]),
    ...(shallow ? [shallowHint] : []),
  ];
  return new UsageError(
    `This repository has no commit, branch or tag \`${ref}\`.`,
    hints.length > 0
      ? hints.join(" ")
      : "See what there is with `git log --oneline`.",
  );
}

/** Whether it is said how to get there from another: `HEAD~3`, `main@{1}`. */
function isReckoned(ref: string): boolean {
  return /[~^@{]/.test(ref);
}

/** What to do where history is missing. */
export const shallowHint =
  "This is a shallow clone: set `fetch-depth: 0` where the workflow checks out, or run `git fetch --unshallow`.";

/** So that the ref is found by its name afterwards: a clone of one branch does not follow the others. */
export function fetchCommand(ref: string): string {
  if (/^[\da-f]{7,64}$/.test(ref)) return `git fetch origin ${ref}`;
  if (/^v?\d/.test(ref)) return `git fetch origin tag ${ref}`;
  const branch = ref.replace(/^(refs\/remotes\/)?origin\//, "");
  return branch === ref
    ? `git fetch origin ${ref}:${ref}`
    : `git fetch origin ${branch}:refs/remotes/origin/${branch}`;
}

export async function isShallow(
  surroundings: SideSurroundings,
): Promise<boolean> {
  const { stdout } = await runGit(
    surroundings,
    "rev-parse",
    "--is-shallow-repository",
  );
  return stdout.trim() === "true";
}

async function listRefs(surroundings: SideSurroundings): Promise<string[]> {
  const { stdout } = await runGit(
    surroundings,
    "for-each-ref",
    "--format=%(refname:short)",
  );
  return linesOf(stdout, "\n");
}

/** A path that a commit does not have, and the one that was probably meant. */
export async function explainMissingPath(
  { ref, path }: GitPath,
  surroundings: SideSurroundings,
): Promise<UsageError> {
  const names = await listSpecs(ref, surroundings);
  const meant = findSimilar(posix.normalize(path), names);
  const place = ref === "" ? "The index" : `\`${ref}\``;
  return new UsageError(
    `${place} has no file \`${path}\`.`,
    meant === undefined
      ? "Check the path; it is relative to the working directory."
      : `Did you mean \`git:${ref}:${meant}\`? The path is relative to the working directory.`,
  );
}

/** What may be a spec, relative to the working directory. */
async function listSpecs(
  ref: string,
  surroundings: SideSurroundings,
): Promise<string[]> {
  const [names, prefix] = await Promise.all([
    listNames(ref, surroundings),
    runGit(surroundings, "rev-parse", "--show-prefix"),
  ]);
  return names
    .filter((name) => /\.(json|ya?ml)$/i.test(name))
    .map((name) => posix.relative(prefix.stdout.trim(), name));
}

async function listNames(
  ref: string,
  surroundings: SideSurroundings,
): Promise<string[]> {
  const listed =
    ref === ""
      ? await runGit(surroundings, "ls-files", "-z", "--full-name", ":/")
      : await runGit(
          surroundings,
          ...["ls-tree", "-r", "-z", "--name-only", "--full-tree"],
          await treeOf(ref, surroundings),
        );
  return linesOf(listed.stdout, "\0");
}

async function treeOf(
  ref: string,
  surroundings: SideSurroundings,
): Promise<string> {
  const objects = new GitObjects(surroundings);
  try {
    const tree = await objects.read(`${ref}^{tree}`);
    return tree.kind === "other" ? tree.id : "HEAD";
  } finally {
    objects.close();
  }
}

/** A moved file keeps its name more often than not. */
function findSimilar(
  path: string,
  names: readonly string[],
): string | undefined {
  const moved = names.filter((name) => basename(name) === basename(path));
  return nearest(path, moved) ?? moved[0] ?? nearest(path, names);
}

function linesOf(text: string, separator: string): string[] {
  return text.split(separator).filter((line) => line !== "");
}
