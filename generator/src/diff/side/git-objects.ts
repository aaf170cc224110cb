import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { ByteReader } from "./byte-reader.js";
import { explainStart } from "./run-git.js";
import type { SideSurroundings } from "./side-request.js";

export type GitObject =
  | { readonly kind: "file"; readonly text: string }
  /** A folder, or a commit or tag that was named as such. */
  | { readonly kind: "other"; readonly id: string }
  | { readonly kind: "missing" };

/** git ended before it had answered: it does not take the folder for a repository, or a path leaves it. */
export class GitEndedError extends Error {
  override readonly name = "GitEndedError";
  readonly stderr: string;

  constructor(stderr: string) {
    super(`git ended: ${stderr}`);
    this.stderr = stderr;
  }
}

/**
 * Reads what a repository holds, however much, through one process. Names go to its standard input, so that none is taken for an option.
 * To be closed after use.
 */
export class GitObjects {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #reader: ByteReader;
  readonly #ended: Promise<unknown>;
  #stderr = "";

  constructor({ folder, env }: SideSurroundings) {
    this.#child = spawn("git", ["cat-file", "--batch", "--follow-symlinks"], {
      cwd: folder,
      env,
      windowsHide: true,
    });
    this.#reader = new ByteReader(this.#child.stdout);
    // A write to a process that has ended is told by the end of its output.
    this.#child.stdin.on("error", () => undefined);
    this.#child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.#stderr += text;
    });
    this.#ended = new Promise((resolve) => {
      this.#child.on("error", resolve);
      this.#child.on("close", () => {
        resolve(undefined);
      });
    });
  }

  /**
   * @param name As git takes it: `<commit>`, or `<commit>:./<path>`, relative to the folder. One call after the other.
   * @throws {UsageError} where git is not installed.
   * @throws {GitEndedError} where git gives up.
   */
  async read(name: string): Promise<GitObject> {
    if (name.includes("\n")) return { kind: "missing" };
    this.#child.stdin.write(`${name}\n`);
    const line = await orUndefined(this.#reader.readLine());
    if (line === undefined) throw await this.#explainEnd();
    return this.#readAnswer(line);
  }

  close(): void {
    this.#child.stdin.end();
    this.#child.stdout.destroy();
  }

  async #readAnswer(line: string): Promise<GitObject> {
    const object = /^([\da-f]{40,}) (\w+) (\d+)$/.exec(line);
    const link = /^(?:symlink|dangling|loop|notdir) (\d+)$/.exec(line);
    const [, id = "", type, size = link?.[1]] = object ?? [];
    if (size === undefined) return { kind: "missing" };
    const bytes = await orUndefined(this.#reader.readBytes(Number(size) + 1));
    if (bytes === undefined) throw await this.#explainEnd();
    if (type === undefined) return { kind: "missing" };
    if (type !== "blob") return { kind: "other", id };
    return { kind: "file", text: bytes.toString("utf8", 0, Number(size)) };
  }

  async #explainEnd(): Promise<unknown> {
    const failure = await this.#ended;
    return failure === undefined
      ? new GitEndedError(this.#stderr)
      : explainStart(failure);
  }
}

async function orUndefined<T>(
  read: Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    return await read;
  } catch {
    return undefined;
  }
}
