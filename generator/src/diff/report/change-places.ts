import type { ApiChange, ChangePlace } from "../api-change.js";

/** The side that a reader looks at: the revision, unless only the base has what changed. */
export function mainSide(change: ApiChange): "base" | "revision" {
  return change.base.exact && !change.revision.exact ? "base" : "revision";
}

/** `file:line:column`, as editors and terminals make a link of. */
export function printPlace({ file, line, column }: ChangePlace): string {
  return `${file}:${line}:${column}`;
}

/** `line:column` where the reader knows the file. */
export function printPosition({ line, column }: ChangePlace): string {
  return `${line}:${column}`;
}
