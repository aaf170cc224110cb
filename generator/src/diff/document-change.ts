import { createHash } from "node:crypto";
import { count } from "../support/count.js";
import type { ApiChange, ChangePlace } from "./api-change.js";
import type { CatalogueEntry, Verdict } from "./catalogue/catalogue-entry.js";
import {
  documentAddedEntry,
  documentRemovedEntry,
} from "./catalogue/presence-changes.js";
import type { DiffSide } from "./diff-side.js";

/** A document that the base does not have: everything in it is new. */
export function documentAdded(revision: DiffSide): ApiChange {
  return wholeDocument(documentAddedEntry, revision);
}

/** A document that the revision does not have: everything in it is gone. */
export function documentRemoved(base: DiffSide): ApiChange {
  return wholeDocument(documentRemovedEntry, base);
}

const unjudged: Verdict = { wire: "risky", types: "none" };

function wholeDocument(entry: CatalogueEntry, side: DiffSide): ApiChange {
  const { id, group, why, fix, verdicts, migration } = entry;
  const { file } = side.document;
  const place = topOf(file);
  return {
    ...{ id, group, why, fix, ...(verdicts.none ?? unjudged) },
    fingerprint: fingerprintOf(id, file),
    direction: undefined,
    names: false,
    message: entry.message.replace(/\{(old|new)\}/, sizeOf(side)),
    migration: migration?.none,
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
  const hash = createHash("sha256").update(JSON.stringify([id, file]));
  return hash.digest("hex").slice(0, 12);
}

function sizeOf({ model }: DiffSide): string {
  const operations = model.tags.flatMap((tag) => tag.operations);
  return `${count(operations.length, "operation")}, ${count(model.models.length, "model")}`;
}
