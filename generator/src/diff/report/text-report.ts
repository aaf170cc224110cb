import { count } from "../../support/count.js";
import { paint } from "../../support/paint.js";
import type { Style } from "../../support/paint.js";
import type { AcceptedChange, DiffReport } from "../diff-report.js";
import { countChanges, printCounts } from "./count-changes.js";
import { printMainPlace } from "./change-places.js";
import { groupChanges } from "./group-changes.js";
import type { ChangeSection, SectionKind } from "./group-changes.js";
import { inertLines } from "./inert-lines.js";
import { nameOf } from "./report-name.js";
import { sectionTitles } from "./section-titles.js";
import { changePrinter } from "./text-change.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

export interface TextOptions {
  readonly colors: boolean;
  /** Width in characters. */
  readonly columns: number;
  /** Also list changes of prose, and tell of safe ones all there is. Default: false. */
  readonly verbose?: boolean;
}

/** Everything for a reader of a terminal or a log, worst first; ends with a line break. One line where nothing changed. */
export function textReport(
  reports: readonly DiffReport[],
  options: TextOptions,
): string {
  const blocks = reports.every(saysNothing)
    ? [printNothing(reports)]
    : reports.map((report) => printReport(report, options));
  return inertLines(`${blocks.join("\n\n")}\n`);
}

function saysNothing({ changes, accepted, warnings }: DiffReport): boolean {
  return changes.length + accepted.length + warnings.length === 0;
}

function printNothing(reports: readonly DiffReport[]): string {
  const [only] = reports;
  return only === undefined || reports.length > 1
    ? `${count(reports.length, "document")}: no changes`
    : `${visibleText(nameOf(only))}: no changes`;
}

function printReport(report: DiffReport, options: TextOptions): string {
  if (saysNothing(report)) return printNothing([report]);
  const print = changePrinter(report, options);
  const sections = groupChanges(report.changes).map((section) =>
    isHidden(section, options)
      ? `${paintTitle(section, options)} (listed with --verbose)`
      : [paintTitle(section, options), ...section.changes.map(print)].join(
          "\n\n",
        ),
  );
  return [
    printHead(report, options),
    ...sections,
    ...printAccepted(report, options),
    ...printWarnings(report.warnings, options),
    printSummary(report, options),
  ].join("\n\n");
}

function printHead(
  { packageName, base, revision }: DiffReport,
  options: TextOptions,
): string {
  const name = packageName === undefined ? "" : `${packageName}: `;
  const text = `${name}${base.label} (${base.version}) → ${revision.label} (${revision.version})`;
  const lines = wrapText(visibleText(text), options.columns);
  return lines.map((line) => paint(options, "bold", line)).join("\n");
}

function isHidden({ kind }: ChangeSection, options: TextOptions): boolean {
  return kind === "prose" && options.verbose !== true;
}

const styles: Readonly<Record<SectionKind, Style>> = {
  breaking: "red",
  risky: "yellow",
  types: "yellow",
  names: "yellow",
  safe: "green",
  prose: "dim",
};

function paintTitle(
  { kind, changes }: ChangeSection,
  options: TextOptions,
): string {
  const text = `${sectionTitles[kind]}: ${count(changes.length, "change")}`;
  return paint(options, "bold", paint(options, styles[kind], text));
}

function printAccepted(report: DiffReport, options: TextOptions): string[] {
  const { accepted } = report;
  if (accepted.length === 0) return [];
  const title = `Accepted: ${count(accepted.length, "change")}`;
  const entries = accepted.flatMap((entry) =>
    wrapIndented(printEntry(entry, report), options),
  );
  return [[paint(options, "bold", title), ...entries].join("\n")];
}

function printEntry(
  { change, reason, until }: AcceptedChange,
  report: DiffReport,
): string {
  const place = printMainPlace(change, report);
  const end = until === undefined ? "" : ` (until ${until})`;
  return `${place}  ${change.id}  ${change.fingerprint}: ${reason}${end}`;
}

function printWarnings(
  warnings: readonly string[],
  options: TextOptions,
): string[] {
  if (warnings.length === 0) return [];
  return [
    warnings
      .flatMap((warning) =>
        wrapText(visibleText(`warning: ${warning}`), options.columns),
      )
      .map((line) => paint(options, "yellow", line))
      .join("\n"),
  ];
}

function wrapIndented(text: string, options: TextOptions): string[] {
  return wrapText(visibleText(text), options.columns - 4).map(
    (line, index) => `${index === 0 ? "  " : "    "}${line}`,
  );
}

function printSummary(report: DiffReport, options: TextOptions): string {
  const { changes, failing, advice } = report;
  const counts = printCounts(countChanges(changes));
  const what = changes.length === 0 ? "" : `: ${counts}`;
  const fails =
    failing.size === 0
      ? ""
      : `; ${failing.size} fail${failing.size === 1 ? "s" : ""}`;
  const text = `${count(changes.length, "change")}${what}${fails}. Bump: ${advice.bump}${printReason(report)}.`;
  return wrapText(text, options.columns)
    .map((line) => paint(options, "bold", line))
    .join("\n");
}

function printReason(report: DiffReport): string {
  const { because } = report.advice;
  if (because === undefined) return "";
  const place = visibleText(printMainPlace(because, report));
  return `, because of ${because.id} at ${place}`;
}
