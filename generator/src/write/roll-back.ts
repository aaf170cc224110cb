import { lstat, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkPackagePath, codeOf, unlessMissing } from "./package-tree.js";
import { makeFolderOf, Staging } from "./staging.js";
import type { Journal } from "./staging.js";

/**
 * Puts a package back as it was before a run that was killed while it wrote, and clears away what that run left.
 * Gives whether there was anything to do.
 *
 * @throws UsageError if the run is still alive.
 */
export async function recoverWrite(folder: string): Promise<boolean> {
  const staging = new Staging(folder);
  const journal = await staging.findLeftover();
  if (journal === undefined) return false;
  await rollBack(staging, journal);
  await staging.close();
  return true;
}

/** Undoes what was done of `journal`, however far it got; can be repeated. */
export async function rollBack(
  staging: Staging,
  journal: Journal,
): Promise<void> {
  for (const path of [...journal.update, ...journal.remove])
    await restore(staging, path);
  for (const path of journal.create) await discard(staging, path);
  await removeEmptyFolders(staging.folder, journal.create);
}

async function restore(staging: Staging, path: string): Promise<void> {
  checkPackagePath(path);
  if (!(await exists(staging.outgoing(path)))) return;
  await makeFolderOf(staging.target(path));
  await rename(staging.outgoing(path), staging.target(path));
}

/** A created file is one that has left the staging folder. */
async function discard(staging: Staging, path: string): Promise<void> {
  checkPackagePath(path);
  if (await exists(staging.incoming(path))) return;
  await rm(staging.target(path), { force: true });
}

async function exists(path: string): Promise<boolean> {
  return (await unlessMissing(lstat(path))) !== undefined;
}

/** Removes the folders of `paths` that hold nothing any more, `folder` itself excepted. */
export async function removeEmptyFolders(
  folder: string,
  paths: readonly string[],
): Promise<void> {
  const parents = new Set(paths.flatMap(foldersAbove));
  const deepestFirst = [...parents].sort(
    (a, b) => b.split("/").length - a.split("/").length,
  );
  for (const parent of deepestFirst) await removeIfEmpty(join(folder, parent));
}

export async function removeIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST", "ENOENT"].includes(codeOf(error) ?? ""))
      throw error;
  }
}

function foldersAbove(path: string): string[] {
  const parent = dirname(path);
  return parent === "." ? [] : [parent, ...foldersAbove(parent)];
}
