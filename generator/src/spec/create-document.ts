import { normalize } from "node:path";
import { findReferences } from "./find-references.js";
import { isObject, nameKind } from "./json-value.js";
import type { OpenFile } from "./open-file.js";
import { locateFile } from "./read-files.js";
import { createReferenceResolver } from "./reference-resolver.js";
import type { JsonObject, SpecDocument } from "./spec-document.js";
import { SpecError } from "./spec-problem.js";
import { readSpecVersion } from "./spec-version.js";

/**
 * Joins the files of a document, the entry file first.
 *
 * @throws {SpecError} where the entry file is not an OpenAPI document of a version that can be read.
 */
export function createDocument(
  entry: OpenFile,
  files: readonly OpenFile[],
): SpecDocument {
  const { root, dialect } = readRoot(entry);
  const byName = new Map(files.map((file) => [normalize(file.file), file]));
  const nameOf = (name: string): OpenFile =>
    byName.get(normalize(name)) ?? entry;
  return {
    file: entry.file,
    root,
    dialect,
    files,
    resolve: createReferenceResolver({
      fileOf: createFileFinder(entry, files),
      locate: (target, from) => {
        const file = locateFile(target, from);
        return file === undefined ? undefined : byName.get(file)?.file;
      },
      treeOf: (file) => nameOf(file).tree,
    }),
    positionOf: ({ file, pointer }) => nameOf(file).positionOf(pointer),
    rangeOf: ({ file, pointer }) => nameOf(file).rangeOf(pointer),
    sourceOf: ({ file, pointer }) => nameOf(file).sourceOf(pointer),
  };
}

function readRoot(entry: OpenFile): {
  readonly root: JsonObject;
  readonly dialect: "3.0" | "3.1";
} {
  const root = entry.tree;
  if (!isObject(root))
    throw new SpecError([
      {
        rule: "document-not-object",
        severity: "error",
        message: `This is not an OpenAPI document: it holds ${nameKind(root)}, not an object.`,
        hint: "Give the file that begins with `openapi:`.",
        position: entry.positionOf(""),
        pointer: "",
      },
    ]);
  const version = readSpecVersion(root);
  if (version.kind === "supported") return { root, dialect: version.dialect };
  const { rule, message, hint, pointer } = version;
  const position = entry.positionOf(pointer);
  throw new SpecError([
    { rule, severity: "error", message, hint, position, pointer },
  ]);
}

/** With one file there is nothing to find; with more, the file of each `$ref` is noted once. */
function createFileFinder(
  entry: OpenFile,
  files: readonly OpenFile[],
): (object: JsonObject) => string {
  if (files.length === 1) return () => entry.file;
  const holders = new Map<JsonObject, string>();
  for (const { file, tree } of files)
    for (const { object } of findReferences(tree)) holders.set(object, file);
  return (object) => holders.get(object) ?? entry.file;
}
