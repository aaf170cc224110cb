import { isMap, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { Document } from "yaml";
import { acceptanceKeys } from "./acceptance.js";
import type { Acceptance } from "./acceptance.js";

const header =
  " Changes of the API that someone has looked at and accepted. `userapis diff --accept` adds to them.";

/**
 * Adds an entry to the text of a file of accepted changes, or renews the one that has its fingerprint.
 * Entries are sorted by package and place; what people wrote into the file, comments and all, stays.
 *
 * @param text A text that `readAcceptances` takes; `""` for a file that does not exist yet.
 */
export function writeAcceptance(text: string, acceptance: Acceptance): string {
  const document: Document = parseDocument(text, { schema: "failsafe" });
  const entries = entriesOf(document);
  liftHeader(document, entries);
  const known = entries.find((entry) => isSame(entry, acceptance));
  const entry = known ?? new YAMLMap(document.schema);
  if (known === undefined) entries.push(entry);
  fill(entry, acceptance);
  document.contents = Object.assign(new YAMLSeq(document.schema), {
    items: sorted(entries),
  });
  return document.toString({ lineWidth: 0 });
}

function entriesOf({ contents }: Document): YAMLMap[] {
  return isSeq(contents) ? contents.items.filter((item) => isMap(item)) : [];
}

/** What stands before a blank line at the top is about the file, not about the entry that happens to be the first. */
function liftHeader(document: Document, [first]: readonly YAMLMap[]): void {
  if (first === undefined) {
    document.commentBefore ??= header;
    return;
  }
  const comment = first.commentBefore ?? "";
  const end = comment.lastIndexOf("\n\n");
  if (end === -1) return;
  document.commentBefore = [document.commentBefore, comment.slice(0, end)]
    .filter((part) => typeof part === "string")
    .join("\n\n");
  first.commentBefore = comment.slice(end + 2);
}

function isSame(entry: YAMLMap, acceptance: Acceptance): boolean {
  return (
    textOf(entry, "fingerprint") === acceptance.fingerprint &&
    textOf(entry, "package") === (acceptance.package ?? "")
  );
}

function textOf(entry: YAMLMap, key: string): string {
  const value = entry.get(key);
  return typeof value === "string" ? value : "";
}

/** A scalar that is there keeps its comment; a date that is no longer meant goes. */
function fill(entry: YAMLMap, acceptance: Acceptance): void {
  for (const key of acceptanceKeys) {
    const text = acceptance[key];
    if (text === undefined) entry.delete(key);
    else if (textOf(entry, key) !== text) entry.set(key, scalarFor(key, text));
  }
}

/** In quotes where YAML's other schemas could read something else than text. */
function scalarFor(key: string, text: string): Scalar {
  const scalar = new Scalar(text);
  if (key === "fingerprint" || key === "until" || !/^[\w/]/.test(text))
    scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

function sorted(entries: readonly YAMLMap[]): YAMLMap[] {
  const list = [...entries].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  for (const [index, entry] of list.entries()) entry.spaceBefore = index > 0;
  return list;
}

function sortKey(entry: YAMLMap): string {
  return ["package", "place", "id", "fingerprint"]
    .map((key) => textOf(entry, key))
    .join("\n");
}
