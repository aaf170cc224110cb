import { createHash } from "node:crypto";
import type { ApiChange, ChangePlace } from "../api-change.js";
import { compiledChanges } from "../catalogue/compiled-changes.js";
import type { CatalogueEntry } from "../catalogue/catalogue-entry.js";
import { fillTemplate } from "../fill-template.js";
import type { JudgedSubject, TypeJudgement } from "./type-judgement.js";

/** What the compiler says, as a change of its own. */
export function compiledChange(judgement: TypeJudgement): ApiChange {
  const { subject, direction, verdict, words } = judgement;
  const entry = entryOf(
    direction === undefined ? "compiled-name-removed" : "compiled-type-changed",
  );
  const place = subjectText(subject);
  const filled = (template: string) =>
    fillTemplate(template, { place, old: undefined, new: undefined });
  const migration = entry.migration?.[direction ?? "none"];
  const message = filled(entry.message);
  return {
    id: entry.id,
    fingerprint: fingerprintOf(entry, judgement, place),
    group: entry.group,
    direction,
    wire: "safe",
    types: verdict,
    names: entry.names ?? false,
    message: words === undefined ? message : `${message}: ${oneLine(words)}`,
    why: entry.why,
    fix: entry.fix,
    migration: migration === undefined ? undefined : filled(migration),
    ...placesOf(judgement),
    oldValue: undefined,
    newValue: undefined,
    usedBy: usedByOf(subject),
  };
}

function entryOf(id: string): CatalogueEntry {
  const entry = compiledChanges.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`no catalogue entry ${id}`);
  return entry;
}

function subjectText(subject: JudgedSubject): string {
  return subject.kind === "operation"
    ? (subject.labels.at(-1) ?? "")
    : `\`${subject.name}\``;
}

function usedByOf(subject: JudgedSubject): readonly string[] {
  if (subject.kind === "client") return [];
  return subject.kind === "operation"
    ? subject.labels.slice(-1)
    : subject.usedBy;
}

function oneLine(words: string): string {
  return words.replaceAll(/\s*\n\s*/g, " ");
}

function fingerprintOf(
  { id }: CatalogueEntry,
  { direction }: TypeJudgement,
  place: string,
): string {
  const facts = JSON.stringify([id, direction ?? null, place]);
  return createHash("sha256").update(facts).digest("hex").slice(0, 12);
}

const nowhere: ChangePlace = {
  file: "",
  pointer: "",
  exact: false,
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
};

/** A thing that is gone is shown where it was. */
function placesOf({
  base,
  revision,
}: TypeJudgement): Pick<ApiChange, "base" | "revision"> {
  return {
    base: base ?? { ...(revision ?? nowhere), exact: false },
    revision: revision ?? { ...(base ?? nowhere), exact: false },
  };
}
