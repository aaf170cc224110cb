import type { DiffReport } from "../diff/diff-report.js";
import { ownVersion } from "../support/own-version.js";
import type { DiffFormat } from "./diff-request.js";

export interface ReportLayout {
  readonly colors: boolean;
  /** Width in characters. */
  readonly columns: number;
  readonly verbose: boolean;
}

/** The reports in a format. Only the module of that format is loaded. */
export async function reportText(
  format: DiffFormat,
  reports: readonly DiffReport[],
  layout: ReportLayout,
): Promise<string> {
  switch (format) {
    case "text": {
      const { textReport } = await import("../diff/report/text-report.js");
      return textReport(reports, layout);
    }
    case "json": {
      const { jsonReport } = await import("../diff/report/json-report.js");
      return jsonReport(reports);
    }
    case "markdown": {
      const { markdownReport } =
        await import("../diff/report/markdown-report.js");
      return markdownReport(reports);
    }
    case "github": {
      const { githubReport } = await import("../diff/report/github-report.js");
      return githubReport(reports);
    }
    case "junit": {
      const { junitReport } = await import("../diff/report/junit-report.js");
      return junitReport(reports);
    }
    case "sarif":
      return sarifText(reports);
    case "html": {
      const { htmlReport } = await import("../diff/report/html-report.js");
      return htmlReport(reports);
    }
    case "bump": {
      const { bumpReport } = await import("../diff/report/bump-report.js");
      return bumpReport(reports);
    }
  }
}

async function sarifText(reports: readonly DiffReport[]): Promise<string> {
  const [{ sarifReport }, { catalogueEntries }] = await Promise.all([
    import("../diff/report/sarif-report.js"),
    import("../diff/catalogue/catalogue.js"),
  ]);
  return sarifReport(reports, {
    toolVersion: ownVersion(),
    entries: catalogueEntries,
  });
}
