import type { CatalogueEntry, Verdict } from "../catalogue/catalogue-entry.js";
import type { SarifLevel, SarifRule } from "./sarif-log.js";

/** An id of the catalogue as code scanning explains it. */
export function sarifRule(entry: CatalogueEntry): SarifRule {
  const level = defaultLevel(entry);
  return {
    id: entry.id,
    shortDescription: { text: titleOf(entry.id) },
    fullDescription: { text: entry.why },
    help: { text: helpText(entry), markdown: helpMarkdown(entry) },
    defaultConfiguration: { level },
    properties: {
      tags: ["openapi", entry.group],
      "problem.severity": level === "note" ? "recommendation" : level,
    },
  };
}

/** `Response property removed`. */
function titleOf(id: string): string {
  const words = id.replaceAll("-", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The worst that it can be; a result has a level of its own. */
function defaultLevel(entry: CatalogueEntry): SarifLevel {
  const verdicts = verdictRows(entry).map(([, verdict]) => verdict);
  if (verdicts.some(({ wire }) => wire === "breaking")) return "error";
  return entry.names === true ||
    verdicts.some(({ wire, types }) => wire === "risky" || types !== "none")
    ? "warning"
    : "note";
}

function helpText(entry: CatalogueEntry): string {
  const verdicts = verdictRows(entry).map(
    ([where, { wire, types }]) => `${where}: wire ${wire}, types ${types}.`,
  );
  return [entry.why, `What to do: ${entry.fix}`, ...verdicts].join("\n");
}

function helpMarkdown(entry: CatalogueEntry): string {
  return [
    `**Why:** ${entry.why}`,
    "",
    `**What to do:** ${entry.fix}`,
    "",
    "| Where | Wire | Types |",
    "| --- | --- | --- |",
    ...verdictRows(entry).map(
      ([where, { wire, types }]) => `| ${where} | ${wire} | ${types} |`,
    ),
    "",
    `\`userapis diff --explain ${entry.id}\``,
  ].join("\n");
}

function verdictRows({
  verdicts,
}: CatalogueEntry): (readonly [where: string, verdict: Verdict])[] {
  const { request, response, none } = verdicts;
  const rows = [
    ["In a request", request],
    ["In a response", response],
    ["Anywhere", none],
  ] as const;
  return rows.flatMap(([where, verdict]) =>
    verdict === undefined ? [] : [[where, verdict] as const],
  );
}
