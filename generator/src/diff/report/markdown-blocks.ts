import type { ApiChange } from "../api-change.js";
import type { DiffReport } from "../diff-report.js";
import { compareWorst, sectionOf } from "./group-changes.js";
import { MarkdownChanges } from "./markdown-change.js";
import { markdownLine } from "./markdown-line.js";
import { sectionTitles } from "./section-titles.js";

/** What is kept or left out as a whole. */
export interface MarkdownBlock {
  readonly report: DiffReport;
  /** Of what is folded away; `undefined` where it is not. */
  readonly title: string | undefined;
  readonly text: string;
  /** `undefined` where it counts no more, or is none. */
  readonly change: ApiChange | undefined;
}

/** What breaks or fails, the rest worst first, what was accepted, and what else there is to mind. */
export function markdownBlocks(
  reports: readonly DiffReport[],
): MarkdownBlock[] {
  const printers = new Map(
    reports.map((report) => [report, new MarkdownChanges(report)]),
  );
  const all = [...printers].flatMap(([report, printer]) =>
    report.changes.map((change) => changeBlock(change, report, printer)),
  );
  const byRank = all.sort((one, other) =>
    compareWorst(one.change, other.change),
  );
  return [
    ...byRank.filter(({ title }) => title === undefined),
    ...byRank.filter(({ title }) => title !== undefined),
    ...[...printers].flatMap(([report, printer]) => [
      ...acceptedBlocks(report, printer),
      ...warningBlocks(report),
    ]),
  ];
}

function changeBlock(
  change: ApiChange,
  report: DiffReport,
  printer: MarkdownChanges,
): MarkdownBlock & { readonly change: ApiChange } {
  const section = sectionOf(change);
  return section === "breaking" || report.failing.has(change.fingerprint)
    ? { report, change, title: undefined, text: printer.whole(change) }
    : {
        report,
        change,
        title: sectionTitles[section],
        text: printer.item(change),
      };
}

function acceptedBlocks(
  report: DiffReport,
  printer: MarkdownChanges,
): MarkdownBlock[] {
  return report.accepted.map((accepted) => ({
    report,
    title: "Accepted",
    text: printer.accepted(accepted),
    change: undefined,
  }));
}

function warningBlocks(report: DiffReport): MarkdownBlock[] {
  return report.warnings.map((warning) => ({
    report,
    title: "Warnings",
    text: `- ${markdownLine(warning)}`,
    change: undefined,
  }));
}
