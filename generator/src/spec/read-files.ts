import { dirname, isAbsolute, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { findAnchors } from "./find-anchors.js";
import { findReferences } from "./find-references.js";
import type { Reference } from "./find-references.js";
import { joinPointer } from "./json-pointer.js";
import { suggestComponent } from "./suggest-component.js";
import { openFile } from "./open-file.js";
import type { OpenFile } from "./open-file.js";
import { parseReference } from "./parse-reference.js";
import type { SpecText } from "./read-spec-text.js";
import type { SpecPosition, SpecProblem } from "./spec-problem.js";

export interface ReadFiles {
  /** The entry file first, then the others in the order of discovery. */
  readonly files: readonly OpenFile[];
  readonly problems: readonly SpecProblem[];
}

/** Reads a file and all files that its `$ref`s lead to, each once. */
export async function readFiles(
  entry: string,
  readText: (file: string) => Promise<SpecText>,
): Promise<ReadFiles> {
  const files: OpenFile[] = [];
  const problems: SpecProblem[] = [];
  const known = new Set([normalize(entry)]);
  const wanted: Wanted[] = [
    {
      file: entry,
      position: startOf(entry),
      pointer: "",
      suggestion: undefined,
    },
  ];
  for (let next = wanted.shift(); next !== undefined; next = wanted.shift()) {
    const opened = await readOne(next, readText);
    if (!("tree" in opened)) {
      problems.push(...opened);
      continue;
    }
    files.push(opened);
    for (const reference of referencesToFiles(opened)) {
      const target = wantedBy(reference, opened);
      if ("rule" in target) problems.push(target);
      else if (!known.has(target.file)) {
        known.add(target.file);
        wanted.push(target);
      }
    }
  }
  return { files, problems };
}

/** A file to be read, and where the need for it stands. */
interface Wanted {
  readonly file: string;
  readonly position: SpecPosition;
  readonly pointer: string;
  /** What a name that is no file was probably meant to be. */
  readonly suggestion: string | undefined;
}

function startOf(file: string): SpecPosition {
  return { file, line: 1, column: 1 };
}

async function readOne(
  { file, position, pointer, suggestion }: Wanted,
  readText: (file: string) => Promise<SpecText>,
): Promise<OpenFile | readonly SpecProblem[]> {
  const read = await readText(file);
  if (read.kind === "text") return openFile(file, read.text);
  const { rule, message, at } = read;
  if (at !== undefined) {
    const { hint } = read;
    const place = { position: { file, ...at }, pointer: "" };
    return [{ rule, severity: "error", message, hint, ...place }];
  }
  const hint =
    suggestion === undefined ? read.hint : `Did you mean \`${suggestion}\`?`;
  return [{ rule, severity: "error", message, hint, position, pointer }];
}

/** A quick look at the text spares the common single file a walk through its tree. */
const fileReferencePattern = /\$ref["']?\s*:\s*(?!["']?#)\S/;

function referencesToFiles(opened: OpenFile): Reference[] {
  if (!fileReferencePattern.test(opened.text)) return [];
  const references = findReferences(opened.tree).filter(
    ({ target }) => !target.startsWith("#"),
  );
  if (!opened.text.includes("$id")) return references;
  const anchors = findAnchors(opened.tree);
  return references.filter(
    ({ target }) => !anchors.has(parseReference(target).file),
  );
}

function wantedBy(
  { target, pointer }: Reference,
  holder: OpenFile,
): Wanted | SpecProblem {
  const file = locateFile(parseReference(target).file, holder.file);
  const place = joinPointer(pointer, "$ref");
  const position = holder.positionOf(place);
  const suggestion = suggestComponent(holder.tree, target);
  if (file !== undefined) return { file, position, pointer: place, suggestion };
  return {
    rule: "reference-remote",
    severity: "error",
    message: `\`$ref: ${target}\` leads to another machine or an unknown place; only files on this machine are read.`,
    hint: "Save the document beside this one and refer to it by its relative path.",
    position,
    pointer: place,
  };
}

/** The file that a reference means, seen from the file that holds it; `undefined` for one that is not on this machine. */
export function locateFile(target: string, holder: string): string | undefined {
  if (target.startsWith("file:")) return fileOfUrl(target);
  if (/^[a-z][a-z\d+.-]+:/i.test(target) || target.startsWith("//"))
    return undefined;
  return isAbsolute(target)
    ? normalize(target)
    : normalize(join(dirname(holder), target));
}

function fileOfUrl(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}
