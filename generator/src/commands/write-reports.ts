import { resolve } from "node:path";
import type { DiffReport } from "../diff/diff-report.js";
import type { Terminal } from "../support/terminal.js";
import { reportText } from "./diff-report-text.js";
import type { DiffFormat, DiffRequest } from "./diff-request.js";
import { writeWhole } from "./write-whole.js";

/** Of a text report that goes into a file. */
const fileColumns = 100;

/** Writes the reports that are asked for: files first, so that nothing is printed where one of them cannot be written. */
export async function writeReports(
  reports: readonly DiffReport[],
  { outputs, folder, verbose }: DiffRequest,
  { out }: Terminal,
): Promise<void> {
  const layout = { verbose, colors: false, columns: fileColumns };
  for (const { format, file } of outputs)
    if (file !== undefined)
      await writeWhole(
        resolve(folder, file),
        await reportText(format, reports, layout),
      );
  const { colors, columns } = out;
  for (const { format, file } of outputs)
    if (file === undefined)
      out.write(
        await reportText(format, printedReports(reports, format), {
          ...{ verbose, colors, columns },
        }),
      );
}

/** A reader of text finds the warnings on standard error. */
function printedReports(
  reports: readonly DiffReport[],
  format: DiffFormat,
): readonly DiffReport[] {
  return format === "text"
    ? reports.map((report) => ({ ...report, warnings: [] }))
    : reports;
}
