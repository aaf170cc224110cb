import { watch } from "node:fs";
import type { FSWatcher } from "node:fs";
import { basename, dirname } from "node:path";

/** Editors write a file in several steps. */
const settleMilliseconds = 60;

/** Tells which of some files have changed, once they have settled. Watches their folders, since editors replace files rather than write into them. */
export class FileWatcher {
  readonly #onChange: (files: ReadonlySet<string>) => void;
  readonly #folders = new Map<string, FSWatcher>();
  #files: ReadonlySet<string> = new Set();
  #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(onChange: (files: ReadonlySet<string>) => void) {
    this.#onChange = onChange;
  }

  /** Watches these files, all absolute, and no others from now on. A folder that does not exist is left out. */
  watch(files: Iterable<string>): void {
    this.#files = new Set(files);
    const folders = new Set([...this.#files].map((file) => dirname(file)));
    for (const [folder, watcher] of this.#folders) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#folders.delete(folder);
    }
    for (const folder of folders)
      if (!this.#folders.has(folder)) this.#watchFolder(folder);
  }

  close(): void {
    this.watch([]);
    clearTimeout(this.#timer);
  }

  #watchFolder(folder: string): void {
    try {
      const watcher = watch(folder, (_event, name) => {
        this.#note(folder, name);
      });
      watcher.on("error", () => {
        watcher.close();
        this.#folders.delete(folder);
      });
      this.#folders.set(folder, watcher);
    } catch {
      return;
    }
  }

  /** Some systems do not say which file of the folder it was. */
  #note(folder: string, name: string | null): void {
    const files = [...this.#files].filter(
      (file) =>
        dirname(file) === folder && (name === null || basename(file) === name),
    );
    if (files.length === 0) return;
    for (const file of files) this.#changed.add(file);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#report();
    }, settleMilliseconds);
  }

  #report(): void {
    const changed = this.#changed;
    this.#changed = new Set();
    this.#onChange(changed);
  }
}
