import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { loadSpec } from "../../spec/load-spec.js";
import { checkText, readSpecText } from "../../spec/read-spec-text.js";
import type { SpecDocument } from "../../spec/spec-document.js";
import { printedPath } from "../../support/printed-path.js";
import { UsageError } from "../../support/usage-error.js";
import { loadFromPackage, specNames } from "./load-from-package.js";
import type { SideRequest } from "./side-request.js";
import type { SideSource } from "./side-source.js";

/**
 * Reads a document from where it is; `undefined` where a commit or a package has none. What runs processes or unpacks is loaded when
 * it is needed: it takes longer than a small document.
 *
 * @throws {UsageError} where there is no such commit, repository, package or input.
 * @throws {SpecError} with all that stops its files from being read.
 */
export async function loadSource(
  source: SideSource,
  request: SideRequest,
): Promise<SpecDocument | undefined> {
  const { text, folder } = request;
  switch (source.kind) {
    case "stdin":
      return loadFromStdin(request);
    case "file":
      return loadFromDisk(source.file, folder);
    case "folder":
      return loadFromFolder(source.folder, folder);
    case "tarball": {
      const { readTarball } = await import("./read-tarball.js");
      const files = await readTarball(resolve(folder, source.file));
      return loadFromPackage(text, files);
    }
    case "npm": {
      const { packFromRegistry } = await import("./pack-from-registry.js");
      const files = await packFromRegistry(source.spec, request);
      return loadFromPackage(text, files);
    }
    case "git": {
      const { loadFromGit } = await import("./load-from-git.js");
      return loadFromGit(source, request);
    }
  }
}

const stdinName = "<stdin>";

async function loadFromStdin({
  folder,
  readStdin,
}: SideRequest): Promise<SpecDocument> {
  if (readStdin === undefined)
    throw new UsageError(
      "There is no standard input to read a document from.",
      "Give a file instead of `-`.",
    );
  const input = checkText(stdinName, await readStdin());
  return loadSpec(stdinName, (file) =>
    file === stdinName ? Promise.resolve(input) : readSpecText(file, folder),
  );
}

async function loadFromFolder(
  packageFolder: string,
  folder: string,
): Promise<SpecDocument | undefined> {
  for (const name of specNames) {
    const file = join(packageFolder, name);
    if (await isFile(resolve(folder, file))) return loadFromDisk(file, folder);
  }
  return undefined;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

function loadFromDisk(file: string, folder: string): Promise<SpecDocument> {
  return loadSpec(printedPath(resolve(folder, file), folder), (wanted) =>
    readSpecText(wanted, folder),
  );
}
