import type { KnownFailure, SuiteReport } from "../report.js";
import { withoutEscapes } from "./markdown-text.js";
import { outcomeMark, summarizeScenario } from "./summarize-scenario.js";

/** What a page says of the scenarios themselves, as one sentence each. */
export function titleFacts(report: SuiteReport): readonly string[] {
  return report.scenarios.map(({ id, title }) => titleFact(id, title));
}

/** What a page says of one runtime, as one sentence each. */
export function outcomeFacts(
  report: SuiteReport,
  known: readonly KnownFailure[],
): readonly string[] {
  const outcomes = report.scenarios.map(({ id }) => {
    const outcome = summarizeScenario(report, id, known);
    return outcomeFact(id, outcomeMark(outcome), outcome.excuses);
  });
  const notApplicable = report.results.flatMap(
    ({ scenario, package: name, verdict }) =>
      verdict.kind === "not-applicable"
        ? [notApplicableFact(scenario, name, verdict.reason)]
        : [],
  );
  return [...outcomes, ...notApplicable];
}

export function titleFact(scenario: string, title: string): string {
  return withoutEscapes(`${scenario} shows: ${title}`);
}

export function outcomeFact(
  scenario: string,
  mark: string,
  excuses: readonly string[],
): string {
  return withoutEscapes(
    [`${scenario} has the outcome ${mark}`, ...excuses].join("; known: "),
  );
}

export function notApplicableFact(
  scenario: string,
  name: string,
  reason: string,
): string {
  return withoutEscapes(`${scenario} does not apply to ${name}: ${reason}`);
}
