import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UsageError } from "../support/usage-error.js";
import { codeOf, unlessMissing } from "./package-tree.js";

/** Inside the package's folder: only there is a rename sure to stay on one file system. */
const stagingName = ".userapis-write";

/** What a write is about to do, kept on disk while it does it, so that the next run can undo what a killed one began. */
export interface Journal {
  readonly create: readonly string[];
  readonly update: readonly string[];
  readonly remove: readonly string[];
}

/** Where a write prepares itself: `new/` holds what comes, `old/` what goes. */
export class Staging {
  readonly folder: string;
  readonly #path: string;

  constructor(folder: string) {
    this.folder = folder;
    this.#path = join(folder, stagingName);
  }

  target(path: string): string {
    return join(this.folder, path);
  }

  incoming(path: string): string {
    return join(this.#path, "new", path);
  }

  outgoing(path: string): string {
    return join(this.#path, "old", path);
  }

  /** @throws UsageError if another run is writing here. */
  async open(): Promise<void> {
    try {
      await mkdir(this.#path);
    } catch (error) {
      if (codeOf(error) === "EEXIST") throw this.#taken("another run");
      throw error;
    }
    await writeFile(join(this.#path, "owner"), String(process.pid));
  }

  /** Removes everything, the journal first: without it there is nothing to undo. */
  async close(): Promise<void> {
    await rm(this.#journal, { force: true });
    await rm(this.#path, { recursive: true, force: true });
  }

  async writeJournal(journal: Journal): Promise<void> {
    const draft = `${this.#journal}.draft`;
    await writeFile(draft, JSON.stringify(journal));
    await rename(draft, this.#journal);
  }

  /** What a killed run left behind: `undefined` for nothing, an empty journal if it had not begun to replace files. */
  async findLeftover(): Promise<Journal | undefined> {
    const owner = await unlessMissing(
      readFile(join(this.#path, "owner"), "utf8"),
    );
    if (owner !== undefined && isOtherLiveProcess(Number(owner)))
      throw this.#taken(`process ${owner}`);
    const journal = await unlessMissing(readFile(this.#journal, "utf8"));
    if (journal !== undefined) return parseJournal(journal);
    return owner === undefined
      ? undefined
      : { create: [], update: [], remove: [] };
  }

  get #journal(): string {
    return join(this.#path, "journal.json");
  }

  #taken(by: string): UsageError {
    return new UsageError(
      `${this.folder} is being written by ${by}`,
      `Wait until it has ended. If it has nothing to do with userapis, delete ${this.#path} and run again.`,
    );
  }
}

export async function makeFolderOf(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
}

function parseJournal(text: string): Journal {
  const tree: unknown = JSON.parse(text);
  return {
    create: pathsOf(tree, "create"),
    update: pathsOf(tree, "update"),
    remove: pathsOf(tree, "remove"),
  };
}

function pathsOf(tree: unknown, key: keyof Journal): string[] {
  const paths: unknown =
    typeof tree === "object" && tree !== null
      ? Reflect.get(tree, key)
      : undefined;
  return Array.isArray(paths)
    ? paths.filter((path) => typeof path === "string")
    : [];
}

function isOtherLiveProcess(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid)
    return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
