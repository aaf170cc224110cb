import { count } from "../../support/count.js";
import type { AcceptedChange, DiffReport } from "../diff-report.js";
import type { ApiChange } from "../api-change.js";
import { mainSide, printPlace } from "./change-places.js";
import { xmlElement } from "./junit-element.js";
import type { XmlContent } from "./junit-element.js";
import { verdictLine } from "./verdict-words.js";
import { visibleText } from "./visible-text.js";

/**
 * JUnit XML as Jenkins, GitLab and others read it: a suite for each report and a case for each change. Changes that reach the fail level have failed,
 * accepted ones are skipped, the others have passed; so has the one case of a report without changes.
 *
 * There is no time in it: the same reports give the same text.
 */
export function junitReport(reports: readonly DiffReport[]): string {
  const suites = reports.map(junitSuite);
  const total = sumOf(suites.map((suite) => suite.counts));
  const root = xmlElement(
    "testsuites",
    {
      name: "userapis diff",
      tests: total.tests,
      failures: total.failures,
      errors: 0,
    },
    suites.map((suite) => suite.element),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

interface Suite {
  readonly element: XmlContent;
  readonly counts: SuiteCounts;
}

interface SuiteCounts {
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
}

function junitSuite(report: DiffReport): Suite {
  const className = suiteName(report);
  const cases = [
    ...report.changes.map((change) => changeCase(change, report)),
    ...report.accepted.map((accepted) => acceptedCase(accepted, className)),
  ];
  const counts = countsOf(report);
  const content = [
    suiteProperties(report),
    ...(cases.length === 0 ? [unchangedCase(className)] : cases),
    ...warningLines(report),
  ];
  const attributes = { name: className, ...counts, errors: 0 };
  return { element: xmlElement("testsuite", attributes, content), counts };
}

function suiteName(report: DiffReport): string {
  return report.packageName ?? report.revision.label;
}

function countsOf(report: DiffReport): SuiteCounts {
  const failing = report.changes.filter((change) =>
    report.failing.has(change.fingerprint),
  );
  return {
    tests: Math.max(1, report.changes.length + report.accepted.length),
    failures: failing.length,
    skipped: report.accepted.length,
  };
}

function suiteProperties({ base, revision, advice }: DiffReport): XmlContent {
  const properties = {
    base: base.label,
    "base.version": base.version,
    revision: revision.label,
    "revision.version": revision.version,
    bump: advice.bump,
  };
  return xmlElement(
    "properties",
    {},
    Object.entries(properties).map(([name, value]) =>
      xmlElement("property", { name, value }, []),
    ),
  );
}

function changeCase(change: ApiChange, report: DiffReport): XmlContent {
  const details = detailsOf(change);
  const outcome = report.failing.has(change.fingerprint)
    ? xmlElement(
        "failure",
        { type: change.id, message: change.message },
        details,
      )
    : xmlElement("system-out", {}, details);
  return testCase(caseName(change), suiteName(report), [outcome]);
}

function acceptedCase(accepted: AcceptedChange, className: string): XmlContent {
  const { change, reason, until } = accepted;
  const limit = until === undefined ? "" : ` (until ${until})`;
  const message = `${reason}${limit}`;
  return testCase(caseName(change), className, [
    xmlElement("skipped", { message }, []),
    xmlElement("system-out", {}, detailsOf(change)),
  ]);
}

function unchangedCase(className: string): XmlContent {
  return testCase("no changes", className, []);
}

function testCase(
  name: string,
  className: string,
  content: readonly XmlContent[],
): XmlContent {
  return xmlElement("testcase", { name, classname: className }, content);
}

/** Without a line number, so that a case keeps its history when the document grows. */
function caseName(change: ApiChange): string {
  return `${change.id} #${change[mainSide(change)].pointer}`;
}

function detailsOf(change: ApiChange): string {
  return [
    change.message,
    change.why,
    `Fix: ${change.fix}`,
    ...(change.migration === undefined
      ? []
      : [`Migration: ${change.migration}`]),
    `Verdict: ${verdictLine(change)}`,
    ...usedByLines(change.usedBy),
    `Base: ${printPlace(change.base)}`,
    `Revision: ${printPlace(change.revision)}`,
    `Fingerprint: ${change.fingerprint}`,
  ]
    .map(visibleText)
    .join("\n");
}

/** A shared schema may reach hundreds, and each is told of with each of its changes. */
const shownOperations = 10;

function usedByLines(operations: readonly string[]): string[] {
  if (operations.length === 0) return [];
  const more = operations.length - shownOperations;
  return [
    `Used by ${count(operations.length, "operation")}:`,
    ...operations
      .slice(0, shownOperations)
      .map((operation) => `  ${operation}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function warningLines(report: DiffReport): XmlContent[] {
  if (report.warnings.length === 0) return [];
  return [
    xmlElement("system-err", {}, report.warnings.map(visibleText).join("\n")),
  ];
}

function sumOf(counts: readonly SuiteCounts[]): SuiteCounts {
  return counts.reduce(
    (sum, one) => ({
      tests: sum.tests + one.tests,
      failures: sum.failures + one.failures,
      skipped: sum.skipped + one.skipped,
    }),
    { tests: 0, failures: 0, skipped: 0 },
  );
}
