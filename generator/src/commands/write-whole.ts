import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { UsageError } from "../support/usage-error.js";
import { unlessMissing } from "../write/package-tree.js";
import { makeFolderOf } from "../write/staging.js";

/**
 * Writes a file whole or not at all, and its folder if there is none. A link stays; what it leads to is written.
 * What is no file, such as `/dev/stderr`, is written as it is.
 *
 * @throws UsageError if the disk refuses.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  try {
    await makeFolderOf(file);
    const target = (await unlessMissing(realpath(file))) ?? file;
    const status = await unlessMissing(stat(target));
    if (status !== undefined && !status.isFile()) await writeFile(target, text);
    else await replace(target, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `Cannot write ${file}: ${reason}`,
      "What was there is as it was. Name another file, or make room for this one.",
      { cause: error },
    );
  }
}

/** Only in the same folder is a rename sure to stay on one file system. */
async function replace(target: string, text: string): Promise<void> {
  const draft = join(
    dirname(target),
    `.${basename(target)}.${process.pid}.draft`,
  );
  try {
    await writeFile(draft, text);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
