import type { DiffReport } from "../diff-report.js";
import { nameOf } from "./report-name.js";
import { visibleText } from "./visible-text.js";

/** `major`, `minor`, `patch` or `none` on a line of its own; of several reports, each on a line after its package's name. */
export function bumpReport(reports: readonly DiffReport[]): string {
  const [only] = reports;
  if (only !== undefined && reports.length === 1)
    return `${only.advice.bump}\n`;
  return reports
    .map((report) => `${visibleText(nameOf(report))} ${report.advice.bump}\n`)
    .join("");
}
