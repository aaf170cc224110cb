import type { ScenarioSummary } from "../report.js";
import { groupBy } from "../runtimes/group-by.js";
import { markdownText } from "../runtimes/markdown-text.js";
import type { PeerReport } from "./run-peers.js";
import { outcomeOf } from "./scenario-outcome.js";
import type { PeerOutcome } from "./scenario-outcome.js";

/** `docs/peers.md`: which client fails what, as Markdown that is yet to be formatted. Every report has the same scenarios. */
export function peersPage(
  reports: readonly PeerReport[],
  versions: Readonly<Record<string, string>>,
): string {
  const scenarios = reports[0]?.report.scenarios ?? [];
  return [
    introduction(scenarios.length),
    setups(reports, versions),
    `## How many hold\n\nPassed / failed / does not apply.\n\n${promiseTable(reports, scenarios)}`,
    `## Who fails what\n\n✓: it holds. ✗: it does not. –: it does not apply. Scenarios that hold wherever they apply are left out.\n\n${scenarioTable(reports, scenarios)}`,
    ...reports.map((report) => failures(report)),
    `## What does not apply\n\n${reports.map(notApplicable).join("\n\n")}`,
  ].join("\n\n");
}

function introduction(count: number): string {
  return `# Peers

Written by \`npm run conformance:peers\`; do not edit.

The suite of [conformance](../conformance/README.md) pointed at other clients of the Cloudsmith and TileDB documents: ${count} scenarios, all that our packages for these two documents can show.
A scenario fails where it fails with either document. It does not apply where it asks for what a client has no notion of; that is no failure.
Of the others' errors it is only checked that there is one where one is due, and that it shows no credential; class, message and fields are checked of ours alone.`;
}

function setups(
  reports: readonly PeerReport[],
  versions: Readonly<Record<string, string>>,
): string {
  const items = reports.map(({ name, setup }) => {
    const version = versions[name];
    const title = version === undefined ? name : `${name} ${version}`;
    return `- **${title}**: ${setup}.`;
  });
  return `## The clients\n\n${items.join("\n")}`;
}

function promiseTable(
  reports: readonly PeerReport[],
  scenarios: readonly ScenarioSummary[],
): string {
  const rows = groupBy(scenarios, ({ promise }) => promise).map((group) => [
    group[0].promise,
    ...reports.map((report) => countsOf(report, group)),
  ]);
  const total = ["**all**", ...reports.map((one) => countsOf(one, scenarios))];
  const head = ["promise", ...reports.map(({ name }) => name)];
  return table([head, ...rows, total]);
}

function countsOf(
  { report }: PeerReport,
  scenarios: readonly ScenarioSummary[],
): string {
  const kinds = scenarios.map(({ id }) => outcomeOf(report, id).kind);
  const count = (kind: PeerOutcome["kind"]): number =>
    kinds.filter((each) => each === kind).length;
  return `${count("passed")} / ${count("failed")} / ${count("not-applicable")}`;
}

function scenarioTable(
  reports: readonly PeerReport[],
  scenarios: readonly ScenarioSummary[],
): string {
  const marks = { passed: "✓", failed: "✗", "not-applicable": "–" } as const;
  const rows = scenarios.flatMap(({ id, title }) => {
    const kinds = reports.map(({ report }) => outcomeOf(report, id).kind);
    if (!kinds.includes("failed")) return [];
    return [
      [`\`${id}\``, markdownText(title), ...kinds.map((kind) => marks[kind])],
    ];
  });
  const head = [
    "scenario",
    "what is shown",
    ...reports.map(({ name }) => name),
  ];
  return table([head, ...rows]);
}

function failures({ name, report }: PeerReport): string {
  const items = report.scenarios.flatMap(({ id }) => {
    const outcome = outcomeOf(report, id);
    return outcome.kind === "failed"
      ? [`- \`${id}\`: ${markdownText(outcome.reason)}`]
      : [];
  });
  const text = items.length === 0 ? "Nothing." : items.join("\n");
  return `## What ${name} fails\n\n${text}`;
}

function notApplicable({ name, report }: PeerReport): string {
  const entries = report.scenarios.flatMap(({ id }) => {
    const outcome = outcomeOf(report, id);
    return outcome.kind === "not-applicable"
      ? [{ id, reason: outcome.reason }]
      : [];
  });
  const items = groupBy(entries, ({ reason }) => reason).map((group) => {
    const ids = group.map(({ id }) => `\`${id}\``).join(", ");
    return `- ${markdownText(group[0].reason)}: ${ids}`;
  });
  return `**${name}**\n\n${items.length === 0 ? "Nothing." : items.join("\n")}`;
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [head, head.map(() => "---"), ...rows].map(line).join("\n");
}
