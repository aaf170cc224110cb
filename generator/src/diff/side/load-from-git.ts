import { relative, resolve } from "node:path";
import { loadSpec } from "../../spec/load-spec.js";
import { checkText } from "../../spec/read-spec-text.js";
import type { SpecText } from "../../spec/read-spec-text.js";
import type { SpecDocument } from "../../spec/spec-document.js";
import { printedPath, slashed } from "../../support/printed-path.js";
import { explainGitEnd, explainUnknownRef } from "./explain-git.js";
import { GitEndedError, GitObjects } from "./git-objects.js";
import type { GitObject } from "./git-objects.js";
import type { SideSurroundings } from "./side-request.js";
import type { GitPath } from "./side-source.js";

/**
 * Reads a document as it was in a commit, and the files that its `$ref`s lead to, from the same commit.
 * Places name the files as they are in the working tree. Gives `undefined` where the commit has no such file.
 *
 * @throws {UsageError} where there is no repository or no such commit.
 * @throws {SpecError} with all that stops these files from being read.
 */
export async function loadFromGit(
  source: GitPath,
  surroundings: SideSurroundings,
): Promise<SpecDocument | undefined> {
  const objects = new GitObjects(surroundings);
  try {
    return await new CommitReader(source, surroundings, objects).load();
  } catch (error) {
    if (!(error instanceof GitEndedError)) throw error;
    throw await explainGitEnd(error, source, surroundings);
  } finally {
    objects.close();
  }
}

class CommitReader {
  readonly #source: GitPath;
  readonly #surroundings: SideSurroundings;
  readonly #objects: GitObjects;

  constructor(
    source: GitPath,
    surroundings: SideSurroundings,
    objects: GitObjects,
  ) {
    this.#source = source;
    this.#surroundings = surroundings;
    this.#objects = objects;
  }

  async load(): Promise<SpecDocument | undefined> {
    const { folder } = this.#surroundings;
    const file = printedPath(resolve(folder, this.#source.path), folder);
    const entry = await this.#read(file);
    if (entry.kind === "file")
      return loadSpec(file, async (wanted) =>
        this.#textOf(
          wanted,
          wanted === file ? entry : await this.#read(wanted),
        ),
      );
    await this.#checkRef();
    return undefined;
  }

  #read(file: string): Promise<GitObject> {
    const { folder } = this.#surroundings;
    const path = slashed(relative(folder, resolve(folder, file)));
    return this.#objects.read(`${this.#source.ref}:./${path}`);
  }

  #textOf(file: string, found: GitObject): SpecText {
    if (found.kind === "file") return checkText(file, found.text);
    const { ref } = this.#source;
    return {
      kind: "unreadable",
      rule: "file-missing",
      message: `There is no file \`${file}\` in ${ref === "" ? "the index" : `\`${ref}\``}.`,
      hint: "Check the path; in a `$ref` it is taken from the file that holds it.",
    };
  }

  async #checkRef(): Promise<void> {
    const { ref } = this.#source;
    if (ref === "") return;
    const tree = await this.#objects.read(`${ref}^{tree}`);
    if (tree.kind === "missing")
      throw await explainUnknownRef(ref, this.#surroundings);
  }
}
