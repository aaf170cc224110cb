import { findExcuse } from "../judge-report.js";
import type { KnownFailure, SuiteReport } from "../report.js";

/** How one scenario went in one runtime, over all packages. */
export interface ScenarioOutcome {
  /** The number of packages it passed with. */
  readonly passed: number;
  /** The number of packages it failed with. */
  readonly failed: number;
  /** Why the failures are known, each reason once. */
  readonly excuses: readonly string[];
}

export function summarizeScenario(
  report: SuiteReport,
  scenario: string,
  known: readonly KnownFailure[],
): ScenarioOutcome {
  const results = report.results.filter(
    (result) => result.scenario === scenario,
  );
  const failures = results.filter(({ verdict }) => verdict.kind === "failed");
  const excuses = failures.flatMap(
    (result) => findExcuse(report.runtime, result, known)?.reason ?? [],
  );
  return {
    passed: results.filter(({ verdict }) => verdict.kind === "passed").length,
    failed: failures.length,
    excuses: [...new Set(excuses)],
  };
}

/** `✓ 5`: passed with five packages; `✗`: failed with all it applies to; `–`: applies to none. */
export function outcomeMark({ passed, failed }: ScenarioOutcome): string {
  if (passed > 0) return `✓ ${passed}`;
  return failed > 0 ? "✗" : "–";
}
