import { printTable } from "../../support/print-table.js";
import type { CatalogueEntry } from "../catalogue/catalogue-entry.js";
import { entryDirections, printVerdict } from "./entry-directions.js";
import { groupEntries } from "./group-entries.js";

/** Every id with its verdicts by direction, a line each, the ids of one subject together. */
export function explainAll(entries: readonly CatalogueEntry[]): string {
  const groups = groupEntries(entries);
  const rows = groups.flatMap((group) => group.entries.map(rowOf));
  const [head = "", ...lines] = printTable(columns, rows).trimEnd().split("\n");
  const blocks: string[] = [];
  let start = 0;
  for (const { entries } of groups) {
    blocks.push(lines.slice(start, start + entries.length).join("\n"));
    start += entries.length;
  }
  return `${[head, ...blocks].join("\n\n")}\n`;
}

const directions = ["request", "response", "no direction"] as const;

const columns = ["id", ...directions].map((title) => ({
  title,
  align: "left" as const,
}));

function rowOf(entry: CatalogueEntry): string[] {
  const found = new Map(
    entryDirections(entry).map(({ title, verdict }) => [
      title,
      printVerdict(verdict),
    ]),
  );
  return [entry.id, ...directions.map((title) => found.get(title) ?? "")];
}
