import { columnsOf } from "../../emit/text/columns.js";
import type { ChangePlace } from "../api-change.js";
import type { ReportSide } from "../diff-report.js";
import { visibleText } from "./visible-text.js";

/** Lines of a document around a place, ready to be printed: nothing in them is a tab or a control character. */
export interface SourceExcerpt {
  readonly lines: readonly ExcerptLine[];
  /** What to mark in the first line, in columns from 0 of a fixed-width font; the end is exclusive. */
  readonly mark: { readonly start: number; readonly end: number };
  /** How many more lines the place goes on for. */
  readonly more: number;
}

interface ExcerptLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

export interface ExcerptSize {
  /** The most columns of a line. A longer one is cut around the mark. */
  readonly columns: number;
  readonly lines: number;
}

/** Reads excerpts of one side; each file is split into lines once. */
export class ExcerptReader {
  readonly #side: ReportSide;
  readonly #files = new Map<string, readonly string[]>();

  constructor(side: ReportSide) {
    this.#side = side;
  }

  /**
   * `undefined` where the text is not at hand. Of a place that only encloses what changed, the first line. The indentation that all lines have in
   * common is left out.
   */
  read(place: ChangePlace, size: ExcerptSize): SourceExcerpt | undefined {
    const lines = this.#linesOf(place.file);
    const last = place.exact ? lastLine(place, lines.length) : place.line;
    const end = Math.min(last, place.line + size.lines - 1);
    const shown = lines
      .slice(place.line - 1, end)
      .map((line) => line.replace(/\r$/, ""));
    const [first, ...rest] = dedented(shown);
    if (first === undefined) return undefined;
    const shift = (shown[0] ?? "").length - first.length;
    const range = rangeIn(first, place, shift);
    const { text, mark } = cutLine(first, range, size.columns);
    const texts = [text, ...rest.map((line) => cutStart(line, size.columns))];
    return {
      lines: texts.map((text, index) => ({ number: place.line + index, text })),
      mark,
      more: last - end,
    };
  }

  #linesOf(file: string): readonly string[] {
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    const text = this.#side.textOf(file);
    const lines = text === undefined ? [] : text.split("\n");
    this.#files.set(file, lines);
    return lines;
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place that ends at the start of a line does not reach into it. */
function lastLine(place: ChangePlace, lines: number): number {
  const last = place.endColumn === 1 ? place.endLine - 1 : place.endLine;
  return Math.min(Math.max(place.line, last), lines);
}

/** Lines without the white space that each of them starts with, but for empty ones. */
function dedented(lines: readonly string[]): string[] {
  const indents = lines.flatMap((line) => {
    const [indent = "", rest = ""] = /^([ \t]*)(.?)/.exec(line)?.slice(1) ?? [];
    return rest === "" ? [] : [indent];
  });
  const shortest = Math.min(...indents.map(({ length }) => length));
  return lines.map((line) => line.slice(shortest));
}

/** What of the first line belongs to the place, where `shift` characters are left out before it. */
function rangeIn(line: string, place: ChangePlace, shift: number): Range {
  const start = clamp(place.column - 1 - shift, line.length);
  const end =
    place.endLine > place.line ? line.length : place.endColumn - 1 - shift;
  return { start, end: Math.max(start, clamp(end, line.length)) };
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length));
}

const ellipsis = "…";

/** A line as it is shown, cut to what stands around `range` where it is too long. */
function cutLine(
  line: string,
  { start, end }: Range,
  columns: number,
): { readonly text: string; readonly mark: Range } {
  const before = shownCharacters(line.slice(0, start).slice(-columns));
  const marked = shownCharacters(line.slice(start, end).slice(0, columns));
  const after = shownCharacters(line.slice(end).slice(0, columns));
  const isWhole = [start, end - start, line.length - end].every(
    (length) => length <= columns,
  );
  const whole = [...before, ...marked, ...after].join("");
  if (isWhole && columnsOf(whole) <= columns)
    return { text: whole, mark: markAfter(before.join(""), marked.join("")) };
  const lead = takeEnd(before, Math.floor(columns / 3));
  const isLeadCut = start > columns || lead.length < before.length;
  const shown = (isLeadCut ? ellipsis : "") + lead.join("");
  const tail = takeStart([...marked, ...after], columns - columnsOf(shown) - 1);
  const isTailCut =
    Math.max(end - start, line.length - end) > columns ||
    tail.length < marked.length + after.length;
  return {
    text: shown + tail.join("") + (isTailCut ? ellipsis : ""),
    mark: markAfter(shown, tail.slice(0, marked.length).join("")),
  };
}

function cutStart(line: string, columns: number): string {
  return cutLine(line, { start: 0, end: 0 }, columns).text;
}

function markAfter(before: string, marked: string): Range {
  const start = columnsOf(before);
  return { start, end: start + Math.max(1, columnsOf(marked)) };
}

/** A tab is two columns wherever it stands, so that marks stay below what they mark. */
function shownCharacters(text: string): string[] {
  return Array.from(text, (character) =>
    character === "\t" ? "  " : visibleText(character),
  );
}

function takeStart(characters: readonly string[], columns: number): string[] {
  const taken: string[] = [];
  let width = 0;
  for (const character of characters) {
    width += columnsOf(character);
    if (width > columns) break;
    taken.push(character);
  }
  return taken;
}

function takeEnd(characters: readonly string[], columns: number): string[] {
  return takeStart(characters.toReversed(), columns).reverse();
}
