import { findStaleAcceptances } from "../diff/accept/stale-acceptances.js";
import type { DiffReport } from "../diff/diff-report.js";
import { paint } from "../support/paint.js";
import type { Terminal } from "../support/terminal.js";
import type { ComparedReport } from "./compose-reports.js";
import type { DiffRequest } from "./diff-request.js";
import type { DiffSettings } from "./diff-settings.js";

/** Something to tell beside the changes. */
export interface DiffNotice {
  /** An error makes the command exit with 1. */
  readonly level: "error" | "warning";
  /** The report that it belongs to. */
  readonly report: DiffReport;
  readonly message: string;
}

/** Accepted changes that are past their date or match nothing, and versions that are behind. */
export async function findNotices(
  compared: readonly ComparedReport[],
  request: DiffRequest,
  settings: DiffSettings,
): Promise<readonly DiffNotice[]> {
  const reports = compared.map(({ report }) => report);
  const known = [
    ...reports.flatMap(ownNotices),
    ...staleNotices(reports, request, settings),
  ];
  return request.checkVersion
    ? [...known, ...(await versionNotices(compared, request, settings))]
    : known;
}

/** What the comparison itself has to tell. */
function ownNotices(report: DiffReport): readonly DiffNotice[] {
  return report.warnings.map((message) => ({
    level: "warning",
    report,
    message: message.replace(/\.$/, ""),
  }));
}

function staleNotices(
  reports: readonly DiffReport[],
  { only, sides, today, strictAcceptances }: DiffRequest,
  { config, accepted: { acceptances } }: DiffSettings,
): readonly DiffNotice[] {
  const level = strictAcceptances ? "error" : "warning";
  const stale = findStaleAcceptances({
    acceptances,
    reports,
    partial: only.length > 0 || (sides !== undefined && config !== undefined),
    today,
  });
  return stale.flatMap(({ acceptance, message }) => {
    const report =
      reports.find((one) => one.packageName === acceptance.package) ??
      reports[0];
    return report === undefined ? [] : [{ level, report, message }];
  });
}

async function versionNotices(
  compared: readonly ComparedReport[],
  request: DiffRequest,
  settings: DiffSettings,
): Promise<readonly DiffNotice[]> {
  const { findLateVersions } = await import("./find-late-versions.js");
  const notices: DiffNotice[] = [];
  for (const one of compared)
    for (const message of await findLateVersions(one, request, settings))
      notices.push({ level: "error", report: one.report, message });
  return notices;
}

/** Each report with what is to be told of it. */
export function withNotices(
  reports: readonly DiffReport[],
  notices: readonly DiffNotice[],
): readonly DiffReport[] {
  return reports.map((report) => {
    const own = notices.filter((notice) => notice.report === report);
    return { ...report, warnings: own.map(({ message }) => `${message}.`) };
  });
}

export function printNotices(
  notices: readonly DiffNotice[],
  { err }: Terminal,
): void {
  for (const { level, report, message } of notices) {
    const style = level === "error" ? "red" : "yellow";
    const name = report.packageName ?? report.revision.label;
    err.write(`${paint(err, style, level)}: ${name}: ${message}\n`);
  }
}
