import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../../support/usage-error.js";
import { readTarball } from "../side/read-tarball.js";
import type { TypeSurface } from "./type-surface.js";

/**
 * The sources of a generated package, from its folder or from a tarball that `npm pack` has written.
 *
 * @throws UsageError if there is none.
 */
export async function readSurface(path: string): Promise<TypeSurface> {
  const files = (await isFolder(path))
    ? await readFolder(path)
    : await readTarball(path);
  const sources = [...files].filter(([file]) => /^src\/.*\.ts$/.test(file));
  if (sources.length > 0) return { label: path, files: new Map(sources) };
  throw new UsageError(
    `There is no generated package at \`${path}\`.`,
    "Give the folder or the tarball of a package that has `src/models.ts` or `src/operations/`.",
  );
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new UsageError(
      `\`${path}\` cannot be read.`,
      "Give the folder or the tarball of a generated package.",
      { cause: error },
    );
  }
}

async function readFolder(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const path of await sourcesIn(folder, "src"))
    files.set(path, await readFile(join(folder, path), "utf8"));
  return files;
}

async function sourcesIn(folder: string, within: string): Promise<string[]> {
  const entries = await readdir(join(folder, within), {
    withFileTypes: true,
  }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    const path = `${within}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await sourcesIn(folder, path)));
    else if (entry.name.endsWith(".ts")) found.push(path);
  }
  return found.sort();
}
