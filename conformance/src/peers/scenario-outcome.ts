import type { SuiteReport, Verdict } from "../report.js";

/** How a scenario ended with a client, over all documents. */
export type PeerOutcome = Verdict;

/** As long as a reason may be on one line. */
const longest = 200;

/** Failed where it failed with a document, passed where it passed with one and failed with none. */
export function outcomeOf(report: SuiteReport, id: string): PeerOutcome {
  const verdicts = report.results
    .filter(({ scenario }) => scenario === id)
    .map(({ verdict }) => verdict);
  const failed = verdicts.find((verdict) => verdict.kind === "failed");
  if (failed !== undefined) {
    return { kind: "failed", reason: onOneLine(failed.reason) };
  }
  const passed = verdicts.find((verdict) => verdict.kind === "passed");
  return passed ?? lastOf(verdicts);
}

/** The reason of the client's, before that of a document. */
function lastOf(verdicts: readonly Verdict[]): PeerOutcome {
  return verdicts[0] ?? { kind: "not-applicable", reason: "it was not run" };
}

/** What the suite says in terms of its own, in those of a reader. */
const plainWords = [
  [`the user's functions saw ["fetch GET"], not []`, "it sends the request"],
  ["the scenario broke: Error: it did not end", "the call does not end"],
] as const;

/** Without what differs from run to run. */
function onOneLine(reason: string): string {
  const plain = plainWords.reduce(
    (text, [from, to]) => text.replace(from, to),
    reason,
  );
  const text = plain
    .replaceAll(/\s+/g, " ")
    .replaceAll(/(127\.0\.0\.1|localhost):\d+/g, "$1");
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
