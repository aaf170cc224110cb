import { printTable } from "../../support/print-table.js";
import type { CatalogueEntry } from "../catalogue/catalogue-entry.js";
import { entryDirections } from "./entry-directions.js";
import { meaningsOf } from "./verdict-meanings.js";
import { wrapText } from "./wrap-text.js";

/** What an id means, as a page of 80 columns; ends with a line break. */
export function explainChange(entry: CatalogueEntry): string {
  const blocks = [
    entry.id,
    wrapText(entry.message, width - 2)
      .map((line) => `  ${line}`)
      .join("\n"),
    printVerdicts(entry),
    factsOf(entry).flatMap(printFact).join("\n"),
    meaningsOf(entry).flatMap(printFact).join("\n"),
  ];
  return `${blocks.join("\n\n")}\n`;
}

const width = 80;

function printVerdicts(entry: CatalogueEntry): string {
  const rows = entryDirections(entry).map(({ title, verdict }) => [
    title,
    verdict.wire,
    verdict.types,
  ]);
  const columns = ["direction", "wire", "types"].map((title) => ({
    title,
    align: "left" as const,
  }));
  return printTable(columns, rows)
    .trimEnd()
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");
}

type Fact = readonly [title: string, text: string];

function factsOf(entry: CatalogueEntry): Fact[] {
  const mirror =
    entry.mirror === entry.id
      ? "itself: the other way round it is the same change"
      : `${entry.mirror}, which is the same change the other way round`;
  return [
    ["why", entry.why],
    ["fix", entry.fix],
    ...entryDirections(entry).flatMap(({ title, migration }): Fact[] =>
      migration === undefined ? [] : [["migrate", `${title}: ${migration}`]],
    ),
    ["mirror", mirror],
    [
      "group",
      entry.names === true ? `${entry.group}; names only` : entry.group,
    ],
  ];
}

function printFact([title, text]: Fact): string[] {
  return wrapText(text, width - factIndent).map(
    (line, index) => (index === 0 ? title : "").padEnd(factIndent) + line,
  );
}

const factIndent = 19;
