import { count } from "../../support/count.js";
import type { ApiChange } from "../api-change.js";
import type { DiffReport } from "../diff-report.js";
import { printMainPlace } from "./change-places.js";
import { countChanges } from "./count-changes.js";
import { groupChanges, sectionKinds } from "./group-changes.js";
import type { SectionKind } from "./group-changes.js";
import { cellOf, codeOf, markdownTable } from "./markdown-line.js";
import { nameOf } from "./report-name.js";

/** The verdict in words, and how many changes of each kind each report has. */
export function printMarkdownHead(reports: readonly DiffReport[]): string[] {
  const changes = reports.flatMap((report) => report.changes);
  const headline = `## ${verdictOf(changes)}`;
  return reports.length === 0 ? [headline] : [headline, printTable(reports)];
}

const verdicts: Readonly<Record<SectionKind, string>> = {
  breaking: "Breaks running clients",
  risky: "May break running clients",
  types: "Breaks code at compile time",
  names: "Changes names",
  safe: "Breaks nothing",
  prose: "Breaks nothing",
};

function verdictOf(changes: readonly ApiChange[]): string {
  const [worst] = groupChanges(changes);
  if (worst === undefined) return "No changes";
  const number = worst.kind === "safe" ? changes.length : worst.changes.length;
  return `${verdicts[worst.kind]}: ${count(number, "change")}`;
}

const titles = [
  "",
  "Breaking",
  "Risky",
  "Types only",
  "Names only",
  "Safe",
  "Prose",
  "Fail",
  "Bump",
];

const rowsShown = 50;
const longestName = 100;

function printTable(reports: readonly DiffReport[]): string {
  const rows = reports.slice(0, rowsShown).map(rowOf);
  const more = reports.length - rowsShown;
  const table = markdownTable(titles, rows);
  return more > 0 ? `${table}\n\nand ${more} more` : table;
}

function rowOf(report: DiffReport): string[] {
  const counts = countChanges(report.changes);
  return [
    cellOf(nameOf(report).slice(0, longestName)),
    ...sectionKinds.map((kind) => String(counts[kind])),
    String(report.failing.size),
    report.advice.bump,
  ];
}

/** What was compared, and the advice. */
export function printMarkdownIntro(
  report: DiffReport,
  reports: number,
): string[] {
  const { base, revision, advice } = report;
  const because =
    advice.because === undefined
      ? ""
      : `, because of ${codeOf(advice.because.id)} at ${codeOf(printMainPlace(advice.because, report))}`;
  return [
    ...(reports > 1 ? [`### ${codeOf(nameOf(report))}`] : []),
    `${codeOf(base.label)} (${codeOf(base.version)}) → ${codeOf(revision.label)} (${codeOf(revision.version)}). Bump: **${advice.bump}**${because}.`,
  ];
}
