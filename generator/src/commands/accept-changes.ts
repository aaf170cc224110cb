import type { ApiChange } from "../diff/api-change.js";
import type { DiffReport } from "../diff/diff-report.js";
import type { Acceptance } from "../diff/accept/acceptance.js";
import { writeAcceptance } from "../diff/accept/write-acceptance.js";
import { nearest } from "../support/nearest.js";
import { printedPath } from "../support/printed-path.js";
import type { Terminal } from "../support/terminal.js";
import { UsageError } from "../support/usage-error.js";
import type { AcceptRequest } from "./diff-request.js";
import type { AcceptedFile } from "./diff-settings.js";
import { writeWhole } from "./write-whole.js";

interface AcceptTask {
  readonly accept: AcceptRequest;
  /** The working directory. */
  readonly folder: string;
}

interface AcceptContext {
  readonly file: AcceptedFile;
  readonly terminal: Terminal;
}

/**
 * Writes changes of this comparison into the file of accepted ones, all or none of them.
 *
 * @throws UsageError for a fingerprint that no change has, or changes of several packages have.
 */
export async function acceptChanges(
  reports: readonly DiffReport[],
  { accept, folder }: AcceptTask,
  { file, terminal }: AcceptContext,
): Promise<void> {
  const found = accept.fingerprints.map((fingerprint) =>
    findChange(fingerprint, reports),
  );
  let { text } = file;
  for (const one of found) text = writeAcceptance(text, entryFor(one, accept));
  await writeWhole(file.file, text);
  const name = printedPath(file.file, folder);
  for (const { change } of found)
    terminal.out.write(
      `accepted in ${name}: ${change.id} at ${placeOf(change)}\n`,
    );
}

interface FoundChange {
  readonly change: ApiChange;
  readonly packageName: string | undefined;
}

function findChange(
  fingerprint: string,
  reports: readonly DiffReport[],
): FoundChange {
  const all = reports.flatMap(changesOf);
  const found = all.filter(({ change }) => change.fingerprint === fingerprint);
  const [first, second] = found;
  if (first === undefined) throw unknownFingerprint(fingerprint, all);
  if (second === undefined) return first;
  const names = found.map(({ packageName }) => packageName ?? "");
  throw new UsageError(
    `Changes of several packages have the fingerprint ${fingerprint}: ${names.join(", ")}`,
    "Say which package is meant: --only <name>.",
  );
}

function changesOf({
  packageName,
  changes,
  accepted,
}: DiffReport): readonly FoundChange[] {
  return [...changes, ...accepted.map(({ change }) => change)].map(
    (change) => ({ change, packageName }),
  );
}

function unknownFingerprint(
  fingerprint: string,
  all: readonly FoundChange[],
): UsageError {
  const known = all.map(({ change }) => change.fingerprint);
  const meant = nearest(fingerprint, known);
  return new UsageError(
    `No change has the fingerprint ${fingerprint}`,
    meant === undefined
      ? "Copy it from the report of this comparison: `userapis diff` with the same sides."
      : `Did you mean ${meant}?`,
  );
}

function entryFor(
  { change, packageName }: FoundChange,
  { reason, until }: AcceptRequest,
): Acceptance {
  return {
    fingerprint: change.fingerprint,
    package: packageName,
    id: change.id,
    place: placeOf(change),
    reason,
    until,
  };
}

/** On the side that has what changed; of both, the revision. */
function placeOf({ base, revision }: ApiChange): string {
  const { file, pointer } = revision.exact || !base.exact ? revision : base;
  return `${file}#${pointer}`;
}
