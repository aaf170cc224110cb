import { createHash } from "node:crypto";
import { count } from "../support/count.js";
import type { ApiChange, ChangePlace } from "./api-change.js";
import type { DiffSide } from "./diff-side.js";

/** A document that the base does not have: everything in it is new. */
export function documentAdded(side: DiffSide): ApiChange {
  return {
    ...wholeDocument("document-added", side),
    group: "added",
    wire: "safe",
    types: "none",
    message: `The document is new: ${sizeOf(side)}.`,
    why: "Nobody uses it yet.",
    fix: "Nothing.",
    migration: undefined,
  };
}

/** A document that the revision does not have: everything in it is gone. */
export function documentRemoved(side: DiffSide): ApiChange {
  return {
    ...wholeDocument("document-removed", side),
    group: "removed",
    wire: "breaking",
    types: "import",
    message: `The document is gone: ${sizeOf(side)}.`,
    why: "Its package gets no more releases, and nothing says any more what the API does.",
    fix: "Keep the package in the configuration, or deprecate it on npm before its document goes.",
    migration: "stop using the package",
  };
}

function wholeDocument(
  id: string,
  { document }: DiffSide,
): Pick<
  ApiChange,
  | "id"
  | "fingerprint"
  | "direction"
  | "names"
  | "base"
  | "revision"
  | "oldValue"
  | "newValue"
  | "usedBy"
> {
  const place = topOf(document.file);
  return {
    id,
    fingerprint: fingerprintOf(id, document.file),
    direction: undefined,
    names: false,
    base: place,
    revision: place,
    oldValue: undefined,
    newValue: undefined,
    usedBy: [],
  };
}

function topOf(file: string): ChangePlace {
  return {
    ...{ file, pointer: "", exact: true },
    ...{ line: 1, column: 1, endLine: 1, endColumn: 1 },
  };
}

function fingerprintOf(id: string, file: string): string {
  const digest = createHash("sha256").update(`${id}\n${file}`).digest("hex");
  return digest.slice(0, 12);
}

function sizeOf({ model }: DiffSide): string {
  const operations = model.tags.reduce(
    (sum, tag) => sum + tag.operations.length,
    0,
  );
  return `${count(operations, "operation")}, ${count(model.models.length, "model")}`;
}
