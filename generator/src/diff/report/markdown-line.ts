import { columnsOf } from "../../emit/text/columns.js";
import { code, escapeLineStart } from "../../emit/docs/markdown-text.js";
import { visibleText } from "./visible-text.js";

/** The most characters of one text; an enum of hundreds of values must not push everything else out of a comment. */
const longest = 600;

/**
 * A text with values from documents as one line of GitHub's Markdown. Its code spans stay code; all else means itself: no markup, HTML, link,
 * mention, reference to an issue or table cell comes of it.
 */
export function markdownLine(text: string): string {
  const line = visibleText(clip(text)).trim();
  let printed = "";
  let end = 0;
  for (const match of line.matchAll(codeSpan)) {
    printed += escapeInline(line.slice(end, match.index));
    printed += code(match[2] ?? "");
    end = match.index + match[0].length;
  }
  return escapeLineStart(printed + escapeInline(line.slice(end)));
}

/** Text from a document as code. */
export function codeOf(text: string): string {
  return code(visibleText(clip(text)));
}

/** What ends a cell is escaped, in code too. */
export function cellOf(text: string): string {
  return codeOf(text).replaceAll("|", "\\|");
}

function clip(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

/** As many backticks behind as before, and none in the middle that would be read otherwise. */
const codeSpan = /(?<!`)(`+)(?!`)((?:(?!\1).)*[^`])\1(?!`)/g;

function escapeInline(text: string): string {
  return text.replace(active, (sign) => inert.get(sign) ?? `\\${sign}`);
}

/** What GitHub makes markup, an address, a mention or a reference of. */
const active =
  /[\\`*_[\]<>~|$&{}]|:(?=\/\/)|(?<=\bwww)\.|(?<=\b(?:mailto|xmpp)):|@(?=\S)|#(?=\d)|(?<=\bgh)-(?=\d)/gi;

/** Those that GitHub knows after the backslashes are gone: as a character reference, or with a space of no width behind. */
const inert: ReadonlyMap<string, string> = new Map([
  [":", "&#58;"],
  [".", "&#46;"],
  ["-", "&#8209;"],
  ["@", "@&#8203;"],
  ["#", "#&#8203;"],
]);

/** A table that a formatter leaves as it is; cells are Markdown. */
export function markdownTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = titles.map((title, index) =>
    Math.max(
      3,
      ...[title, ...rows.map((row) => row[index] ?? "")].map(columnsOf),
    ),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell + " ".repeat((widths[index] ?? 0) - columnsOf(cell))).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [titles, rule, ...rows].map(line).join("\n");
}
