import { lstat, mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { UsageError } from "../support/usage-error.js";
import { codeOf, unlessMissing } from "./package-tree.js";

/**
 * The folders, outermost first, that there have to be before `folder` is one.
 *
 * @throws UsageError where a file, or a link that leads nowhere, stands at one of them.
 */
export async function findMissingFolders(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    const status = await unlessMissing(stat(at));
    if (status?.isDirectory() === true) return missing;
    if (status !== undefined) throw obstructed(folder, `${at} is a file`);
    if ((await unlessMissing(lstat(at))) !== undefined)
      throw obstructed(folder, `${at} is a link that leads nowhere`);
    if (dirname(at) === at) return missing;
    missing.unshift(at);
  }
}

/**
 * Makes a folder and those above it, one by one: `mkdir` of Node.js does not end where a file system that is there refuses, such as `/proc`.
 * Gives whether it was not there.
 */
export async function makePackageFolder(folder: string): Promise<boolean> {
  const missing = await findMissingFolders(folder);
  for (const one of missing) await makeFolder(one);
  return missing.length > 0;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

function obstructed(folder: string, obstacle: string): UsageError {
  return new UsageError(
    `${folder} cannot be the package's folder: ${obstacle}`,
    "Nothing was written. Move that away, or choose another output folder.",
  );
}
