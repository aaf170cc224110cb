import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ChangesetFolder } from "../diff/advice/plan-changeset.js";
import { unlessMissing } from "../write/package-tree.js";
import { readFromCommit } from "./commit-files.js";

/** The folder `.changeset` beside the configuration or in a folder above; beside it if there is none yet. */
export function findChangesetFolder(folder: string): string {
  return nearestAbove(folder) ?? join(folder, changesetName);
}

const changesetName = ".changeset";

function nearestAbove(folder: string): string | undefined {
  const found = join(folder, changesetName);
  if (existsSync(found)) return found;
  const above = dirname(folder);
  return above === folder ? undefined : nearestAbove(above);
}

/** The changesets that there are, and were in the base's commit. */
export async function readChangesetFolder(
  folder: string,
  baseRef: string | undefined,
): Promise<ChangesetFolder> {
  const files = await readChangesets(folder);
  const names = [...files.keys()];
  const before =
    baseRef === undefined || names.length === 0
      ? []
      : await readFromCommit(
          dirname(folder),
          baseRef,
          names.map((name) => join(folder, name)),
        );
  return {
    files,
    atBase: new Set(names.filter((_, index) => before[index] !== undefined)),
  };
}

/** By name of file; `README.md` is no changeset. */
export async function readChangesets(
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const names = (await unlessMissing(readdir(folder))) ?? [];
  const files = names
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map(
      async (name) =>
        [name, await readFile(join(folder, name), "utf8")] as const,
    );
  return new Map(await Promise.all(files));
}
