import { count } from "../../support/count.js";
import type { ApiChange } from "../api-change.js";
import type { DiffReport } from "../diff-report.js";
import { inertLines } from "./inert-lines.js";
import { countChanges, printCounts } from "./count-changes.js";
import { markdownBlocks } from "./markdown-blocks.js";
import type { MarkdownBlock } from "./markdown-blocks.js";
import { printMarkdownHead, printMarkdownIntro } from "./markdown-head.js";

export interface MarkdownOptions {
  /** The most UTF-16 code units. Default: 65,000, a little less than GitHub takes. */
  readonly limit?: number;
}

/** By it, whoever posts the report finds the comment to replace. */
const markdownMarker = "<!-- userapis-diff -->";

/**
 * A comment for a pull request: the verdict, a table of counts, all of what breaks or fails, and the rest to be unfolded. What is too long for GitHub
 * loses whole changes, the least bad first, and says so.
 */
export function markdownReport(
  reports: readonly DiffReport[],
  { limit = 65_000 }: MarkdownOptions = {},
): string {
  const blocks = markdownBlocks(reports);
  const print = (length: number) => printComment(reports, blocks, length);
  let kept = blocks.length;
  if (print(kept).length > limit) {
    let tooMany = kept;
    kept = 0;
    while (tooMany - kept > 1) {
      const middle = (kept + tooMany) >> 1;
      if (print(middle).length <= limit) kept = middle;
      else tooMany = middle;
    }
  }
  return print(kept);
}

/** The first of the blocks, each with its report and under its title. */
function printComment(
  reports: readonly DiffReport[],
  blocks: readonly MarkdownBlock[],
  length: number,
): string {
  const kept = blocks.slice(0, length);
  const parts = reports.flatMap((report) => {
    const own = kept.filter((block) => block.report === report);
    return own.length === 0
      ? []
      : [...printMarkdownIntro(report, reports.length), ...printSections(own)];
  });
  const left = blocks.slice(length);
  return inertLines(
    `${[markdownMarker, ...printMarkdownHead(reports), ...parts, ...printLeft(left)].join("\n\n")}\n`,
  );
}

function printSections(blocks: readonly MarkdownBlock[]): string[] {
  const titles = [...new Set(blocks.map(({ title }) => title))];
  return titles.map((title) => {
    const own = blocks.filter((block) => block.title === title);
    const texts = own.map(({ text }) => text);
    if (title === undefined) return texts.join("\n\n");
    return `<details>\n<summary>${title}: ${own.length}</summary>\n\n${texts.join("\n")}\n\n</details>`;
  });
}

function printLeft(left: readonly MarkdownBlock[]): string[] {
  if (left.length === 0) return [];
  const changes = left.flatMap(({ change }): ApiChange[] =>
    change === undefined ? [] : [change],
  );
  const counts = printCounts(countChanges(changes));
  const what =
    changes.length === 0
      ? count(left.length, "entry").replace("entrys", "entries")
      : `${count(changes.length, "change")} (${counts})`;
  return [
    `**Left out: ${what}**, since a comment holds no more. The other formats of \`userapis diff\` have them all.`,
  ];
}
