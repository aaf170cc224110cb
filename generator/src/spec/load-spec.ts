import { createDocument } from "./create-document.js";
import { readFiles } from "./read-files.js";
import { readSpecText } from "./read-spec-text.js";
import type { SpecText } from "./read-spec-text.js";
import type { SpecDocument } from "./spec-document.js";
import { SpecError } from "./spec-problem.js";

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
  const { files, problems } = await readFiles(file, readText);
  const [entry] = files;
  if (entry === undefined || problems.length > 0) throw new SpecError(problems);
  return createDocument(entry, files);
}
