import type { ApiChange, ChangePlace } from "../api-change.js";
import { catalogueVersion } from "../catalogue/catalogue.js";
import type { DiffReport, ReportSide } from "../diff-report.js";
import { countChanges } from "./count-changes.js";

/** Raised when a reader of the format could misread it: a member that goes or means something else, not one that comes. */
const formatVersion = 1;

/**
 * Everything but the documents' texts, for programs; `schemas/diff-report.schema.json` describes it. A member that does not apply is left out.
 * Valid JSON that is safe to print: characters that steer a terminal are escaped.
 */
export function jsonReport(reports: readonly DiffReport[]): string {
  const tree = {
    format: "userapis-diff",
    formatVersion,
    catalogueVersion,
    reports: reports.map(reportTree),
  };
  return `${escapeControls(JSON.stringify(tree, undefined, 2))}\n`;
}

function reportTree(report: DiffReport): object {
  const { packageName, base, revision, changes, accepted, failing } = report;
  const { bump, because } = report.advice;
  return {
    packageName,
    base: sideTree(base),
    revision: sideTree(revision),
    bump,
    bumpBecause: because?.fingerprint,
    counts: countChanges(changes),
    failing: changes.filter(isFailing).length,
    changes: changes.map((change) => ({
      ...changeTree(change),
      fails: isFailing(change),
    })),
    accepted: accepted.map(({ change, reason, until }) => ({
      reason,
      until,
      change: changeTree(change),
    })),
    warnings: report.warnings,
  };

  function isFailing({ fingerprint }: ApiChange): boolean {
    return failing.has(fingerprint);
  }
}

function sideTree({ label, title, version }: ReportSide): object {
  return { label, title, version };
}

/** Member by member, so that the format changes only where someone wants it to. */
function changeTree(change: ApiChange): object {
  return {
    id: change.id,
    fingerprint: change.fingerprint,
    group: change.group,
    direction: change.direction,
    wire: change.wire,
    types: change.types,
    names: change.names,
    message: change.message,
    why: change.why,
    fix: change.fix,
    migration: change.migration,
    base: placeTree(change.base),
    revision: placeTree(change.revision),
    oldValue: change.oldValue,
    newValue: change.newValue,
    usedBy: change.usedBy,
  };
}

function placeTree(place: ChangePlace): object {
  const { file, pointer, exact, line, column, endLine, endColumn } = place;
  return { file, pointer, exact, line, column, endLine, endColumn };
}

/** Those that `JSON.stringify` leaves as they are, and `##[`, by which GitHub's runner knows commands. All stand in strings. */
function escapeControls(json: string): string {
  return json
    .replace(
      /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
      (character) =>
        `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .replaceAll("##[", "##\\u005b");
}
