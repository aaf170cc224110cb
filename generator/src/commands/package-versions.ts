import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { unlessMissing } from "../write/package-tree.js";
import { readFromCommit } from "./commit-files.js";
import type { Comparison } from "./diff-comparison.js";

/** What `package.json` says, on both sides; `undefined` where there is none, or nobody can tell. */
export interface PackageVersions {
  readonly base: string | undefined;
  readonly revision: string | undefined;
}

export async function readPackageVersions(
  { config, baseRef }: Pick<Comparison, "config" | "baseRef">,
  folder: string,
): Promise<PackageVersions> {
  if (config === undefined) return { base: undefined, revision: undefined };
  const file = join(config.output, "package.json");
  const [before] =
    baseRef === undefined ? [] : await readFromCommit(folder, baseRef, [file]);
  const now = await unlessMissing(readFile(file, "utf8"));
  return { base: versionIn(before), revision: versionIn(now) };
}

function versionIn(manifest: string | undefined): string | undefined {
  try {
    const tree: unknown = JSON.parse(manifest ?? "");
    return typeof tree === "object" &&
      tree !== null &&
      "version" in tree &&
      typeof tree.version === "string"
      ? tree.version
      : undefined;
  } catch {
    return undefined;
  }
}
