import { slashed } from "../../support/printed-path.js";
import { count } from "../../support/count.js";
import type { ApiChange } from "../api-change.js";
import type { DiffReport } from "../diff-report.js";
import { isWorkingTree, printSidePlace } from "./change-places.js";
import { sectionOf, compareWorst } from "./group-changes.js";
import { shortList } from "./short-list.js";
import { verdictLine } from "./verdict-words.js";
import { visibleText } from "./visible-text.js";

/** GitHub shows so many annotations of each level of a step, and drops the rest without a word. */
const limit = 10;

type Level = "error" | "warning" | "notice";

interface Annotation {
  readonly level: Level;
  readonly properties: Readonly<Record<string, string | number>>;
  readonly message: string;
}

/**
 * Annotations of a pull request, as workflow commands for GitHub's runner: each on a line of standard output, worst first, no more than GitHub
 * shows. Prose and accepted changes get none. `""` where there is nothing to say.
 */
export function githubReport(reports: readonly DiffReport[]): string {
  const found = reports.flatMap((report) =>
    report.changes
      .filter((change) => sectionOf(change) !== "prose")
      .map((change) => ({ change, report })),
  );
  const annotations = [
    ...found
      .sort((one, other) => compareWorst(one.change, other.change))
      .map(({ change, report }) => annotate(change, report)),
    ...reports.flatMap(({ warnings }) => warnings.map(annotateWarning)),
  ];
  return capped(annotations).map(printCommand).join("");
}

function annotate(change: ApiChange, report: DiffReport): Annotation {
  return {
    level: levelOf(change, report),
    properties: {
      ...placeProperties(change, report),
      title: `${change.id} (${verdictLine(change)})`,
    },
    message: messageOf(change, report),
  };
}

function levelOf(change: ApiChange, { failing }: DiffReport): Level {
  if (failing.has(change.fingerprint)) return "error";
  return change.wire === "safe" ? "notice" : "warning";
}

/**
 * In the revision, whose lines GitHub shows. Columns are given for one line alone, since GitHub refuses them for several; ends are inclusive.
 * What encloses a change that is gone may be most of the file: its first line stands for it.
 */
function placeProperties(
  { revision }: ApiChange,
  report: DiffReport,
): Annotation["properties"] {
  const { file, line, column, endLine, endColumn, exact } = revision;
  const isOutside = /^\.\.[/\\]/.test(file);
  if (!isWorkingTree(report.revision.label) || isOutside) return {};
  const start = { file: visibleText(slashed(file)), line };
  if (!exact) return { ...start, endLine: line };
  if (endLine === line)
    return {
      ...start,
      endLine,
      col: column,
      endColumn: Math.max(column, endColumn - 1),
    };
  return { ...start, endLine: endColumn === 1 ? endLine - 1 : endLine };
}

function messageOf(change: ApiChange, report: DiffReport): string {
  const { message, why, fix, migration, usedBy } = change;
  const lines = [
    message,
    `Why: ${why}`,
    `Fix: ${fix}`,
    ...(migration === undefined ? [] : [`Migrate: ${migration}`]),
    ...(usedBy.length === 0 ? [] : [`Used by: ${shortList(usedBy)}`]),
    ...(change.base.exact
      ? [`In the base: ${printSidePlace(change, "base", report)}`]
      : []),
    `Fingerprint: ${change.fingerprint}`,
  ];
  return lines.map(visibleText).join("\n");
}

function annotateWarning(warning: string): Annotation {
  return {
    level: "warning",
    properties: { title: "userapis diff" },
    message: visibleText(warning),
  };
}

/** Errors, warnings, notices; the last notice counts what has no room. */
function capped(annotations: readonly Annotation[]): Annotation[] {
  const of = (level: Level) =>
    annotations.filter((annotation) => annotation.level === level);
  const first = [
    ...of("error").slice(0, limit),
    ...of("warning").slice(0, limit),
  ];
  const notices = of("notice");
  if (first.length + Math.min(notices.length, limit) === annotations.length)
    return [...first, ...notices];
  const shown = [...first, ...notices.slice(0, limit - 1)];
  const left = annotations.length - shown.length;
  const message = `${count(left, "more annotation")} had no room here; the other formats of \`userapis diff\` have them.`;
  return [
    ...shown,
    { level: "notice", properties: { title: "userapis diff" }, message },
  ];
}

function printCommand({ level, properties, message }: Annotation): string {
  const list = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(",");
  return `::${level} ${list}::${escapeData(message)}\n`;
}

/** As the runner undoes it (actions/runner, `ActionCommand.cs`). */
function escapeData(text: string): string {
  return text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
