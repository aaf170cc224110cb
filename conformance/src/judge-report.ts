import type { KnownFailure, ScenarioResult, SuiteReport } from "./report.js";

/** What is wrong with a report: failures without an excuse, and excuses without a failure. Empty when all is well. */
export function judgeReport(
  report: SuiteReport,
  known: readonly KnownFailure[],
): readonly string[] {
  return [
    ...findUnexpectedFailures(report, known),
    ...findStaleExcuses(report, known),
  ];
}

/** The excuse for a result of a runtime, or `undefined`. */
export function findExcuse(
  runtime: string,
  result: ScenarioResult,
  known: readonly KnownFailure[],
): KnownFailure | undefined {
  return known.find(
    (failure) =>
      coversRuntime(failure, runtime) && coversResult(failure, result),
  );
}

function findUnexpectedFailures(
  report: SuiteReport,
  known: readonly KnownFailure[],
): readonly string[] {
  return report.results.flatMap((result) => {
    if (result.verdict.kind !== "failed") return [];
    if (findExcuse(report.runtime, result, known) !== undefined) return [];
    return [
      `${report.runtime}: ${result.scenario} with ${result.package}: ${result.verdict.reason}`,
    ];
  });
}

function findStaleExcuses(
  report: SuiteReport,
  known: readonly KnownFailure[],
): readonly string[] {
  return known
    .filter((failure) => coversRuntime(failure, report.runtime))
    .filter(
      (failure) =>
        !report.results.some(
          (result) =>
            result.verdict.kind === "failed" && coversResult(failure, result),
        ),
    )
    .map(
      ({ scenario, package: name = "any package" }) =>
        `${report.runtime}: the excuse for ${scenario} with ${name} no longer applies; take it out of known-failures.ts`,
    );
}

function coversRuntime(failure: KnownFailure, runtime: string): boolean {
  return failure.runtime === undefined || runtime.startsWith(failure.runtime);
}

function coversResult(failure: KnownFailure, result: ScenarioResult): boolean {
  if (failure.scenario !== result.scenario) return false;
  return failure.package === undefined || failure.package === result.package;
}
