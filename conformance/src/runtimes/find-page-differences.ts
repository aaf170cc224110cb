import type { KnownFailure, SuiteReport } from "../report.js";
import { hasColumn, readPageFacts } from "./read-page-facts.js";
import { outcomeFacts, titleFacts } from "./report-facts.js";

/**
 * What a conformance page says otherwise than one runtime's report; empty when it is current.
 * The results of a runtime that the page does not have, such as a later Node.js, are not compared.
 */
export function findPageDifferences(
  page: string,
  report: SuiteReport,
  known: readonly KnownFailure[],
): readonly string[] {
  const wanted = hasColumn(page, report.runtime)
    ? [...titleFacts(report), ...outcomeFacts(report, known)]
    : titleFacts(report);
  const stated = readPageFacts(page, report.runtime);
  return [
    ...without(wanted, stated).map((fact) => `the page does not say: ${fact}`),
    ...without(stated, wanted).map((fact) => `the page still says: ${fact}`),
  ];
}

function without(
  facts: readonly string[],
  others: readonly string[],
): readonly string[] {
  const known = new Set(others);
  return facts.filter((fact) => !known.has(fact));
}
