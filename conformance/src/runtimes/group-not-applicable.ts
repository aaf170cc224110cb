import type { SuiteReport } from "../report.js";
import { groupBy } from "./group-by.js";

/** Scenarios that do not apply for one reason to the same packages in the same runtimes. */
export interface NotApplicable {
  readonly reason: string;
  readonly packages: readonly string[];
  readonly runtimes: readonly string[];
  readonly scenarios: readonly string[];
}

/** What does not apply, in the order of the scenarios. */
export function groupNotApplicable(
  reports: readonly SuiteReport[],
): readonly NotApplicable[] {
  const ofScenario = groupBy(
    reports.flatMap(listNotApplicable),
    ({ scenario, reason, packages }) =>
      JSON.stringify([scenario, reason, packages]),
  ).map((entries) => ({
    ...entries[0],
    runtimes: entries.map(({ runtime }) => runtime),
  }));
  return groupBy(ofScenario, ({ reason, packages, runtimes }) =>
    JSON.stringify([reason, packages, runtimes]),
  ).map((entries) => ({
    ...entries[0],
    scenarios: entries.map(({ scenario }) => scenario),
  }));
}

/** One entry for each scenario and reason of a runtime. */
function listNotApplicable(report: SuiteReport) {
  const entries = report.results.flatMap(
    ({ scenario, package: name, verdict }) =>
      verdict.kind === "not-applicable"
        ? [{ scenario, name, reason: verdict.reason }]
        : [],
  );
  return groupBy(entries, ({ scenario, reason }) =>
    JSON.stringify([scenario, reason]),
  ).map((group) => ({
    runtime: report.runtime,
    scenario: group[0].scenario,
    reason: group[0].reason,
    packages: group.map(({ name }) => name),
  }));
}
