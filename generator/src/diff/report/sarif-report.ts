import type { CatalogueEntry } from "../catalogue/catalogue-entry.js";
import type { AcceptedChange, DiffReport } from "../diff-report.js";
import type { ApiChange } from "../api-change.js";
import { sarifBaseLocation, sarifRevisionLocation } from "./sarif-location.js";
import type {
  SarifInvocation,
  SarifLevel,
  SarifLog,
  SarifResult,
  SarifRun,
  SarifSuppression,
} from "./sarif-log.js";
import { sarifRule } from "./sarif-rule.js";
import { sarifText } from "./sarif-text.js";

export interface SarifFacts {
  /** Of the generator. */
  readonly toolVersion: string;
  /** The catalogue. An id that is not in it is reported without an explanation. */
  readonly entries: readonly CatalogueEntry[];
}

/**
 * SARIF 2.1.0 as code scanning takes it: one run for all reports, since GitHub takes one run for each tool and category. What reaches the fail level
 * is an error. Accepted changes are in it, suppressed.
 */
export function sarifReport(
  reports: readonly DiffReport[],
  facts: SarifFacts,
): string {
  const log: SarifLog = {
    $schema:
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [sarifRun(reports, facts)],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function sarifRun(
  reports: readonly DiffReport[],
  { toolVersion, entries }: SarifFacts,
): SarifRun {
  const rules = usedEntries(reports, entries);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    tool: {
      driver: {
        name: "userapis diff",
        version: toolVersion,
        semanticVersion: toolVersion,
        rules: rules.map(sarifRule),
      },
    },
    automationDetails: { id: "userapis-diff/" },
    columnKind: "utf16CodeUnits",
    invocations: [invocationOf(reports)],
    results: reports.flatMap((report) => sarifResults(report, indexes)),
  };
}

function usedEntries(
  reports: readonly DiffReport[],
  entries: readonly CatalogueEntry[],
): CatalogueEntry[] {
  const used = new Set(
    reports.flatMap(({ changes, accepted }) => [
      ...changes.map(({ id }) => id),
      ...accepted.map(({ change }) => change.id),
    ]),
  );
  return entries.filter(({ id }) => used.has(id));
}

function invocationOf(reports: readonly DiffReport[]): SarifInvocation {
  return {
    executionSuccessful: true,
    toolExecutionNotifications: reports.flatMap(({ warnings }) =>
      warnings.map((warning) => ({
        level: "warning" as const,
        message: { text: sarifText(warning) },
      })),
    ),
  };
}

type RuleIndexes = ReadonlyMap<string, number>;

function sarifResults(report: DiffReport, indexes: RuleIndexes): SarifResult[] {
  const { changes, accepted } = report;
  const resultOf = (change: ApiChange): SarifResult => ({
    ...ruleOf(change, indexes),
    level: levelOf(change, report.failing),
    ...factsOf(change, report),
    properties: propertiesOf(change, report),
  });
  return [
    ...changes.map(resultOf),
    ...accepted.map((one) => ({
      ...resultOf(one.change),
      suppressions: [suppressionOf(one)],
    })),
  ];
}

function ruleOf(
  { id }: ApiChange,
  indexes: RuleIndexes,
): Pick<SarifResult, "ruleId" | "ruleIndex"> {
  const ruleIndex = indexes.get(id);
  return { ruleId: id, ...(ruleIndex === undefined ? {} : { ruleIndex }) };
}

function factsOf(
  change: ApiChange,
  report: DiffReport,
): Omit<SarifResult, "ruleId" | "level" | "properties"> {
  return {
    message: {
      text: [change.message, change.why, change.fix].map(sentence).join(" "),
    },
    locations: [sarifRevisionLocation(change, report.revision)],
    relatedLocations: [sarifBaseLocation(change, report.base)],
    partialFingerprints: { "userapisChange/v1": change.fingerprint },
  };
}

/** Readers with little room show the first sentence alone (§3.11.3). */
function sentence(text: string): string {
  const shown = sarifText(text);
  return /[.!?]$/u.test(shown) ? shown : `${shown}.`;
}

function levelOf(
  { fingerprint, wire, types, names }: ApiChange,
  failing: ReadonlySet<string>,
): SarifLevel {
  if (failing.has(fingerprint)) return "error";
  return wire !== "safe" || types !== "none" || names ? "warning" : "note";
}

/** A shared schema may reach hundreds with each of its changes, and code scanning takes no more than 10 MB. */
const mostOperations = 50;

function propertiesOf(
  change: ApiChange,
  report: DiffReport,
): SarifResult["properties"] {
  const { wire, types, names, direction, group, migration } = change;
  const { oldValue, newValue, usedBy } = change;
  return {
    ...(report.packageName === undefined
      ? {}
      : { package: report.packageName }),
    ...{ wire, types, names, group, direction, migration },
    ...{ oldValue, newValue, usedByCount: usedBy.length },
    usedBy: usedBy.slice(0, mostOperations),
  };
}

function suppressionOf({ reason, until }: AcceptedChange): SarifSuppression {
  const limit = until === undefined ? "" : ` (until ${until})`;
  return {
    kind: "external",
    status: "accepted",
    justification: `${reason}${limit}`,
  };
}
