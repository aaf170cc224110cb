import { posix } from "node:path";
import type { SpecDocument } from "../spec/spec-document.js";

/** What a file of a document is called as seen from its entry file: `schemas/user.yaml`. */
export function fileFromEntry(
  { file: entry }: SpecDocument,
  file: string,
): string {
  return posix.relative(posix.dirname(entry), file);
}

/** The file that stands to the entry file of one document as a file of another document does to that one's. */
export function sameFile(
  document: SpecDocument,
  other: SpecDocument,
  file: string,
): string | undefined {
  if (file === other.file) return document.file;
  const wanted = fileFromEntry(other, file);
  return document.files.find(
    (one) => fileFromEntry(document, one.file) === wanted,
  )?.file;
}
