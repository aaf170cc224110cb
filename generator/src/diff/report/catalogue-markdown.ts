import type { CatalogueEntry } from "../catalogue/catalogue-entry.js";
import { entryDirections } from "./entry-directions.js";
import type { EntryDirection } from "./entry-directions.js";
import { groupEntries } from "./group-entries.js";
import type { EntryGroup } from "./group-entries.js";
import { typesMeanings, wireMeanings } from "./verdict-meanings.js";

/** A page of documentation with every id, to be linked to: `#schema-type-narrowed`. Formatted as prettier does it. */
export function catalogueMarkdown(entries: readonly CatalogueEntry[]): string {
  const blocks = [
    "# Changes that `userapis diff` knows",
    "Each change has a verdict on the wire and one on types, by the direction in which the values travel.",
    "On the wire:",
    printMeanings(wireMeanings),
    "In types, worst first:",
    printMeanings(typesMeanings),
    ...groupEntries(entries).flatMap(printGroup),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function printMeanings(meanings: Readonly<Record<string, string>>): string {
  return Object.entries(meanings)
    .map(([word, meaning]) => `- **${word}:** ${meaning}`)
    .join("\n");
}

function printGroup({ subject, entries }: EntryGroup): string[] {
  return [`## ${subject}`, ...entries.flatMap(printEntry)];
}

function printEntry(entry: CatalogueEntry): string[] {
  const items = [
    ...entryDirections(entry).map(printDirection),
    `**Why:** ${entry.why}`,
    `**Fix:** ${entry.fix}`,
    ...(entry.mirror === entry.id
      ? []
      : [`**Mirror:** [\`${entry.mirror}\`](#${entry.mirror})`]),
  ];
  return [
    `### \`${entry.id}\``,
    entry.message,
    items.map((item) => `- ${item}`).join("\n"),
  ];
}

function printDirection({ title, verdict, migration }: EntryDirection): string {
  const words = `**${title}:** wire ${verdict.wire}, types ${verdict.types}`;
  return migration === undefined ? words : `${words}; users ${migration}`;
}
