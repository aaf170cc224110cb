import { createDocument } from "./create-document.js";
import { readFiles } from "./read-files.js";
import { readSpecText } from "./read-spec-text.js";
import type { SpecText } from "./read-spec-text.js";
import type { SpecDocument } from "./spec-document.js";
import { SpecError } from "./spec-problem.js";
import type { SpecProblem } from "./spec-problem.js";

/** An OpenAPI document, as far as it could be read. */
export interface ReadSpec {
  /** Without the files that could not be read; `undefined` where there is no document without them. */
  readonly document: SpecDocument | undefined;
  /** All that stops its files from being read. */
  readonly problems: readonly SpecProblem[];
}

/**
 * Reads an OpenAPI 3.0, 3.1 or 3.2 document in YAML or JSON, and every file it refers to. The network is never used.
 *
 * @param file As the user named it; messages show it so.
 * @param readText Where texts come from, for a caller who has them elsewhere than on disk.
 * @throws {SpecError} with all that stops these files from being read, at once.
 */
export async function loadSpec(
  file: string,
  readText: (file: string) => Promise<SpecText> = readSpecText,
): Promise<SpecDocument> {
  const { document, problems } = await readSpec(file, readText);
  if (document === undefined || problems.length > 0)
    throw new SpecError(problems);
  return document;
}

/** As `loadSpec`, for a caller who wants to know what can be read even where something cannot. */
export async function readSpec(
  file: string,
  readText: (file: string) => Promise<SpecText> = readSpecText,
): Promise<ReadSpec> {
  const { files, problems } = await readFiles(file, readText);
  const [entry] = files;
  if (entry === undefined) return { document: undefined, problems };
  try {
    return { document: createDocument(entry, files), problems };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return { document: undefined, problems: [...error.problems, ...problems] };
  }
}
