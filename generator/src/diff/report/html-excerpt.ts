import type { ChangePlace } from "../api-change.js";
import type { ReportSide } from "../diff-report.js";

/** Lines of a document with what changed marked, and some lines around it. */
export interface HtmlExcerpt {
  readonly lines: readonly HtmlExcerptLine[];
  /** How many more lines the place goes on for. */
  readonly more: number;
}

export interface HtmlExcerptLine {
  /** From 1. */
  readonly number: number;
  /** Whether any of it belongs to the place. */
  readonly changed: boolean;
  readonly parts: readonly HtmlExcerptPart[];
}

export interface HtmlExcerptPart {
  readonly text: string;
  /** Whether it is what changed of a line of which the rest did not. */
  readonly marked: boolean;
}

const linesAround = 2;
const mostLines = 14;
/** A document without line breaks is one line. */
const mostCharacters = 320;
const mostCharactersAround = 120;
const charactersBefore = 80;

/** Reads excerpts of one side; each file is split into lines once. `undefined` where the text is not at hand. */
export function htmlExcerpts(
  side: ReportSide,
): (place: ChangePlace) => HtmlExcerpt | undefined {
  const files = new Map<string, readonly string[]>();
  return (place) => {
    const lines = files.get(place.file) ?? linesOf(side, place.file);
    files.set(place.file, lines);
    return lines.length < place.line ? undefined : excerptOf(lines, place);
  };
}

function linesOf(side: ReportSide, file: string): readonly string[] {
  const text = side.textOf(file);
  return text === undefined ? [] : text.split(/\r?\n/u);
}

function excerptOf(lines: readonly string[], place: ChangePlace): HtmlExcerpt {
  const last = lastLine(place, lines.length);
  const end = Math.min(last, place.line + mostLines - 1);
  const more = place.exact ? last - end : 0;
  const first = place.exact
    ? Math.max(1, place.line - linesAround)
    : place.line;
  const after = more > 0 ? 0 : linesAround;
  const shown = lines.slice(first - 1, end + after);
  const indent = commonIndent(shown);
  return {
    lines: shown.map((line, index) =>
      excerptLine(line, indent, { number: first + index, last: end, place }),
    ),
    more,
  };
}

/** A place that ends at the start of a line does not reach into it. What only encloses the change is shown by its first line. */
function lastLine(place: ChangePlace, lines: number): number {
  if (!place.exact) return place.line;
  const last = place.endColumn === 1 ? place.endLine - 1 : place.endLine;
  return Math.min(Math.max(place.line, last), lines);
}

function commonIndent(lines: readonly string[]): number {
  const indents = lines
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  return indents.length === 0 ? 0 : Math.min(...indents);
}

interface LineSpot {
  readonly number: number;
  /** Of those that are shown of the place. */
  readonly last: number;
  readonly place: ChangePlace;
}

function excerptLine(
  line: string,
  indent: number,
  { number, last, place }: LineSpot,
): HtmlExcerptLine {
  const changed = place.exact && number >= place.line && number <= last;
  const start = number === place.line ? place.column - 1 : indent;
  const end = number === place.endLine ? place.endColumn - 1 : line.length;
  const isWhole =
    isBlank(line.slice(0, start)) && isBlank(line.slice(end)) && changed;
  const range =
    changed && !isWhole ? { start, end } : { start: indent, end: indent };
  const most = changed ? mostCharacters : mostCharactersAround;
  const shown = cutAround(line, indent, { ...range, most });
  return { number, changed, parts: shown };
}

/** Nothing but what YAML puts before an item, and JSON after it. */
function isBlank(text: string): boolean {
  return /^[\s,-]*$/u.test(text);
}

interface MarkedRange {
  readonly start: number;
  readonly end: number;
  /** How many characters to show. */
  readonly most: number;
}

function cutAround(
  line: string,
  indent: number,
  { start, end, most }: MarkedRange,
): HtmlExcerptPart[] {
  const from =
    start - indent > charactersBefore ? start - charactersBefore : indent;
  const to = Math.min(line.length, from + most);
  const marked = line.slice(Math.max(from, start), Math.min(end, to));
  const parts = [
    { text: from > indent ? "… " : "", marked: false },
    { text: line.slice(from, start), marked: false },
    { text: marked, marked: true },
    { text: line.slice(Math.max(end, from), to), marked: false },
    { text: to < line.length ? " …" : "", marked: false },
  ];
  return parts.filter(({ text }) => text !== "");
}
