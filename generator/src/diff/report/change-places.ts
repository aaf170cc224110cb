import type { ApiChange, ChangePlace } from "../api-change.js";
import type { DiffReport } from "../diff-report.js";

/** The side that a reader looks at: the revision, unless only the base has what changed. */
export function mainSide(change: ApiChange): "base" | "revision" {
  return change.base.exact && !change.revision.exact ? "base" : "revision";
}

/** `file:line:column`, as editors and terminals make a link of. */
export function printPlace({ file, line, column }: ChangePlace): string {
  return `${file}:${line}:${column}`;
}

/** The place on the side that a reader looks at. */
export function printMainPlace(change: ApiChange, report: DiffReport): string {
  return printSidePlace(change, mainSide(change), report);
}

/** The same with the commit where the file is of one, since places name only the file: `git:main:specs/pets.yaml:12:5`. */
export function printSidePlace(
  change: ApiChange,
  side: "base" | "revision",
  report: DiffReport,
): string {
  const { label } = report[side];
  const place = change[side];
  const commit = label === place.file ? undefined : commitOf(label);
  return `${commit ?? ""}${printPlace(place)}`;
}

/** Whether a side's files are those of the working tree, and not of a commit, a package or standard input. */
export function isWorkingTree(label: string): boolean {
  return (
    label !== "-" &&
    commitOf(label) === undefined &&
    !/^(?:npm|tarball|https?):|\.(?:tgz|tar\.gz)$/i.test(label)
  );
}

/** `git:main:` of `git:main:specs/pets.yaml`. A colon in braces is the commit's: `HEAD@{12:30}`. */
function commitOf(label: string): string | undefined {
  if (/^(?:npm:|tarball:|https?:|[a-z]:[/\\])/i.test(label)) return undefined;
  return /^(?:git:)?(?:[^:{]|\{[^}]*\})*:(?=.)/.exec(label)?.[0];
}
