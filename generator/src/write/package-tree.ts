import type { Dirent } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UsageError } from "../support/usage-error.js";

/** What stands at a path of a package's folder. */
export type Occupant =
  | { readonly kind: "nothing" }
  | { readonly kind: "file"; readonly text: string }
  /** A folder, a link, a device …: or one of the folders above it is a link or a file. */
  | { readonly kind: "obstacle"; readonly path: string };

/**
 * Reads a package's folder without following links, so that nothing outside it is ever read as ours, replaced or removed.
 * The folder itself may be a link: its user chose that.
 */
export class PackageTree {
  readonly folder: string;
  readonly #checkedFolders = new Map<string, Promise<string | undefined>>();

  constructor(folder: string) {
    this.folder = folder;
  }

  async occupantOf(path: string): Promise<Occupant> {
    const obstacle = await this.#obstacleAbove(path);
    if (obstacle !== undefined) return { kind: "obstacle", path: obstacle };
    const absolute = join(this.folder, path);
    const status = await unlessMissing(lstat(absolute));
    if (status === undefined) return { kind: "nothing" };
    if (!status.isFile()) return { kind: "obstacle", path };
    return { kind: "file", text: await readFile(absolute, "utf8") };
  }

  /** Files at the top and, at any depth, under `topFolders`; not in folders that are packages of their own. */
  async filesIn(topFolders: ReadonlySet<string>): Promise<string[]> {
    const entries = await this.#entriesOf("");
    const found = await Promise.all(
      entries.map(async (entry) => {
        if (entry.isFile()) return [entry.name];
        return entry.isDirectory() && topFolders.has(entry.name)
          ? this.#filesUnder(entry.name)
          : [];
      }),
    );
    return found.flat().sort();
  }

  async #filesUnder(folder: string): Promise<string[]> {
    const entries = await this.#entriesOf(folder);
    if (entries.some((entry) => entry.name === "package.json")) return [];
    const found = await Promise.all(
      entries.map(async (entry) => {
        const path = `${folder}/${entry.name}`;
        if (entry.isFile()) return [path];
        return entry.isDirectory() && entry.name !== "node_modules"
          ? this.#filesUnder(path)
          : [];
      }),
    );
    return found.flat();
  }

  async #entriesOf(folder: string): Promise<Dirent[]> {
    return (
      (await unlessMissing(
        readdir(join(this.folder, folder), { withFileTypes: true }),
      )) ?? []
    );
  }

  /** The nearest of the folders between the package's and `path` that is not a folder. */
  async #obstacleAbove(path: string): Promise<string | undefined> {
    const parent = dirname(path);
    if (parent === ".") return undefined;
    const known = this.#checkedFolders.get(parent);
    if (known !== undefined) return known;
    const checking = this.#checkFolder(parent);
    this.#checkedFolders.set(parent, checking);
    return checking;
  }

  async #checkFolder(path: string): Promise<string | undefined> {
    const above = await this.#obstacleAbove(path);
    if (above !== undefined) return above;
    const status = await unlessMissing(lstat(join(this.folder, path)));
    return status === undefined || status.isDirectory() ? undefined : path;
  }
}

/** @throws UsageError where `path` leaves the folder it is relative to, or does not mean the same on every system. */
export function checkPackagePath(path: string): void {
  const parts = path.split("/");
  const wrong = parts.some(
    (part) =>
      part === "" || part === "." || part === ".." || /[\\:\0]/.test(part),
  );
  if (wrong) {
    throw new UsageError(
      `"${path}" is not a path inside a package`,
      "Paths are relative to the package's folder, with / between the parts.",
    );
  }
}

/** What `result` gives, or `undefined` where a file or folder does not exist, or lies behind a circle of links. */
export async function unlessMissing<T>(
  result: Promise<T>,
): Promise<T | undefined> {
  try {
    return await result;
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ELOOP"].includes(codeOf(error) ?? ""))
      return undefined;
    throw error;
  }
}

/** The code of a system error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
