import type {
  KnownFailure,
  PromiseName,
  ScenarioSummary,
  SuiteReport,
} from "../report.js";
import { groupBy } from "./group-by.js";
import { groupNotApplicable } from "./group-not-applicable.js";
import type { NotApplicable } from "./group-not-applicable.js";
import { markdownText } from "./markdown-text.js";
import { outcomeMark, summarizeScenario } from "./summarize-scenario.js";

/** What one runtime showed, and which one it was. */
export interface RuntimeReport {
  readonly name: string;
  readonly version: string;
  /** Where it comes from, such as `npm: bun`. */
  readonly source: string;
  readonly report: SuiteReport;
}

const headings: Readonly<Record<PromiseName, string>> = {
  security: "Security as written",
  "credentials-at-home": "Credentials stay home",
  paths: "Paths are safe",
  parameters: "Parameters by their style",
  bodies: "Bodies by their media type",
  answers: "Answers by status and media type",
  errors: "One error family",
  retries: "Retries",
  time: "Time",
  layers: "Layers",
  transports: "Transports",
  paging: "Paging",
  sockets: "Web sockets",
  streams: "Streams",
};

/**
 * `docs/conformance.md`: which scenario holds in which runtime, as Markdown that is yet to be formatted.
 * Every report has the same scenarios; the first one gives their order.
 */
export function conformancePage(
  reports: readonly RuntimeReport[],
  known: readonly KnownFailure[],
): string {
  const suites = reports.map(({ report }) => report);
  return [
    introduction(suites),
    runtimeTable(reports),
    ...promiseSections(suites, known),
    knownFailureSection(suites, known),
    notApplicableSection(suites),
  ].join("\n\n");
}

function introduction(reports: readonly SuiteReport[]): string {
  const scenarios = reports[0]?.scenarios.length ?? 0;
  return `# Conformance

Written by \`npm run conformance\`; do not edit.

${scenarios} scenarios, ${packagesOf(reports).length} packages, ${reports.length} environments. \`✓ 5\`: it holds with five packages.
\`–\`: it applies to none of them, for a reason given at the end. \`✗\` or a footnote: a failure that is known, and why.`;
}

function runtimeTable(reports: readonly RuntimeReport[]): string {
  const rows = reports.map(({ name, version, source, report }) => [
    code(report.runtime),
    name,
    version,
    source,
  ]);
  const head = ["runtime", "name", "version", "from"];
  return `## Runtimes\n\n${table([head, ...rows])}`;
}

function promiseSections(
  reports: readonly SuiteReport[],
  known: readonly KnownFailure[],
): readonly string[] {
  const scenarios = reports[0]?.scenarios ?? [];
  const promises = new Set(scenarios.map(({ promise }) => promise));
  return [...promises].map((promise) => {
    const rows = scenarios
      .filter((scenario) => scenario.promise === promise)
      .map((scenario) => scenarioRow(scenario, reports, known));
    const runtimes = reports.map(({ runtime }) => runtime);
    const head = ["scenario", "what is shown", ...runtimes];
    return `## ${headings[promise]}\n\n${table([head, ...rows])}`;
  });
}

function scenarioRow(
  { id, title }: ScenarioSummary,
  reports: readonly SuiteReport[],
  known: readonly KnownFailure[],
): readonly string[] {
  const reasons = knownReasons(reports, known);
  const cells = reports.map((report) => {
    const outcome = summarizeScenario(report, id, known);
    const notes = outcome.excuses.map(
      (reason) => `[^${reasons.indexOf(reason) + 1}]`,
    );
    return [outcomeMark(outcome), ...notes].join(" ");
  });
  return [code(id), markdownText(title), ...cells];
}

function knownFailureSection(
  reports: readonly SuiteReport[],
  known: readonly KnownFailure[],
): string {
  const notes = knownReasons(reports, known).map(
    (reason, index) => `[^${index + 1}]: ${markdownText(reason)}`,
  );
  const text = notes.length === 0 ? "None." : notes.join("\n\n");
  return `## Known failures\n\n${text}`;
}

/** The reasons that excuse something in these reports, in the order of the list. */
function knownReasons(
  reports: readonly SuiteReport[],
  known: readonly KnownFailure[],
): readonly string[] {
  const used = new Set(
    reports.flatMap((report) =>
      report.scenarios.flatMap(
        ({ id }) => summarizeScenario(report, id, known).excuses,
      ),
    ),
  );
  const reasons = known.map(({ reason }) => reason);
  return [...new Set(reasons)].filter((reason) => used.has(reason));
}

function notApplicableSection(reports: readonly SuiteReport[]): string {
  const groups = groupBy(groupNotApplicable(reports), ({ reason }) => reason);
  const items = groups.map((entries) =>
    [
      `- ${markdownText(entries[0].reason)}`,
      ...entries.map((entry) => notApplicableItem(entry, reports)),
    ].join("\n"),
  );
  const text = items.length === 0 ? "Nothing." : items.join("\n");
  return `## What does not apply\n\n${text}`;
}

function notApplicableItem(
  { packages, runtimes, scenarios }: NotApplicable,
  reports: readonly SuiteReport[],
): string {
  const everywhere = runtimes.length === reports.length;
  const where = everywhere ? "" : ` in ${runtimes.join(", ")}`;
  return `  - ${packages.join(", ")}${where}: ${scenarios.map(code).join(", ")}`;
}

function packagesOf(reports: readonly SuiteReport[]): readonly string[] {
  const names = reports.flatMap(({ results }) =>
    results.map((result) => result.package),
  );
  return [...new Set(names)];
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [head, head.map(() => "---"), ...rows].map(line).join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}
