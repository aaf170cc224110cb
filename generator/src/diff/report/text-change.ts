import { columnsOf } from "../../emit/text/columns.js";
import { paint } from "../../support/paint.js";
import type { Style } from "../../support/paint.js";
import type { ApiChange } from "../api-change.js";
import type { DiffReport } from "../diff-report.js";
import { printMainPlace, printSidePlace } from "./change-places.js";
import { sectionOf } from "./group-changes.js";
import { shortList } from "./short-list.js";
import { ExcerptReader } from "./source-excerpt.js";
import type { SourceExcerpt } from "./source-excerpt.js";
import type { TextOptions } from "./text-report.js";
import { directionWords, verdictWords } from "./verdict-words.js";
import type { VerdictWord } from "./verdict-words.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

/** Prints one change of a report after the other. */
export function changePrinter(
  report: DiffReport,
  options: TextOptions,
): (change: ApiChange) => string {
  const base = new ExcerptReader(report.base);
  const revision = new ExcerptReader(report.revision);
  return (change) =>
    [
      printHead(change, report, options),
      ...paragraph(change.message, "  ", options),
      ...(isShort(change, options)
        ? [printIdentity(change, options)]
        : [
            ...printExcerpts(change, { base, revision }, options),
            ...printFacts(factsOf(change, report), options),
            printIdentity(change, options),
          ]),
    ].join("\n");
}

/** Of what is safe, nobody needs to know the reason and the remedy. */
function isShort(change: ApiChange, { verbose }: TextOptions): boolean {
  const section = sectionOf(change);
  return verbose !== true && (section === "safe" || section === "prose");
}

const moods: Readonly<Record<VerdictWord["mood"], Style>> = {
  bad: "red",
  doubtful: "yellow",
  good: "green",
};

function printHead(
  change: ApiChange,
  report: DiffReport,
  options: TextOptions,
): string {
  const place = visibleText(printMainPlace(change, report));
  const fails: VerdictWord[] = report.failing.has(change.fingerprint)
    ? [{ text: "fails", mood: "bad" }]
    : [];
  const words = [
    ...verdictWords(change).map((word) => paintWord(word, options)),
    ...directionWords(change),
    ...fails.map((word) => paintWord(word, options)),
  ].join(", ");
  const width = columnsOf(place + words.replace(colors, "")) + 2;
  const gap = width > options.columns ? "\n  " : "  ";
  return paint(options, "bold", place) + gap + words;
}

const colors = /\u001b\[\d+m/g;

function paintWord({ text, mood }: VerdictWord, options: TextOptions): string {
  return paint(options, moods[mood], text);
}

function paragraph(
  text: string,
  indent: string,
  { columns }: TextOptions,
): string[] {
  return wrapText(visibleText(text), columns - indent.length).map(
    (line) => indent + line,
  );
}

interface ExcerptReaders {
  readonly base: ExcerptReader;
  readonly revision: ExcerptReader;
}

interface SignedExcerpt {
  readonly sign: "-" | "+" | " ";
  readonly excerpt: SourceExcerpt;
}

/** Both sides where both have the thing; where both read the same, as when its surroundings changed, the revision alone. */
function printExcerpts(
  change: ApiChange,
  readers: ExcerptReaders,
  options: TextOptions,
): string[] {
  const size = { columns: Math.max(20, options.columns - 14), lines: 3 };
  const base = change.base.exact
    ? readers.base.read(change.base, size)
    : undefined;
  const revision =
    change.revision.exact || !change.base.exact
      ? readers.revision.read(change.revision, size)
      : undefined;
  const excerpts = sign(base, revision, change);
  const digits = widestNumber(excerpts.map(({ excerpt }) => excerpt));
  return excerpts.flatMap((excerpt) => printExcerpt(excerpt, digits, options));
}

function sign(
  base: SourceExcerpt | undefined,
  revision: SourceExcerpt | undefined,
  change: ApiChange,
): SignedExcerpt[] {
  const isSame =
    base !== undefined &&
    revision !== undefined &&
    textOf(base) === textOf(revision);
  const isNew = change.revision.exact && !isSame;
  return [
    ...(base === undefined || isSame
      ? []
      : [{ sign: "-", excerpt: base } as const]),
    ...(revision === undefined
      ? []
      : [{ sign: isNew ? "+" : " ", excerpt: revision } as const]),
  ];
}

function textOf({ lines, more }: SourceExcerpt): string {
  return [...lines.map(({ text }) => text), more].join("\n");
}

function widestNumber(excerpts: readonly SourceExcerpt[]): number {
  const numbers = excerpts.flatMap(({ lines }) =>
    lines.map(({ number }) => String(number).length),
  );
  return Math.max(0, ...numbers);
}

const signStyles = { "-": "red", "+": "green", " ": "cyan" } as const;

function printExcerpt(
  { sign, excerpt }: SignedExcerpt,
  digits: number,
  options: TextOptions,
): string[] {
  const { lines, mark, more } = excerpt;
  const style = signStyles[sign];
  const printed = lines.map(({ number, text }) =>
    `  ${paint(options, style, sign)} ${paint(options, "dim", `${String(number).padStart(digits)} |`)} ${text}`.trimEnd(),
  );
  const empty = `    ${" ".repeat(digits)} ${paint(options, "dim", "|")}`;
  const underline = "^".repeat(mark.end - mark.start);
  printed.splice(
    1,
    0,
    `${empty} ${" ".repeat(mark.start)}${paint(options, style, underline)}`,
  );
  if (more > 0)
    printed.push(`${empty} ${paint(options, "dim", `… ${more} more`)}`);
  return printed;
}

type Fact = readonly [title: string, text: string];

function printFacts(facts: readonly Fact[], options: TextOptions): string[] {
  return facts.flatMap(([title, text]) => {
    const [first = "", ...rest] = paragraph(text, factIndent, options);
    const start = `  ${paint(options, "dim", title)}${" ".repeat(factIndent.length - 2 - title.length)}`;
    return [start + first.slice(factIndent.length), ...rest];
  });
}

const factIndent = " ".repeat(12);

function factsOf(change: ApiChange, report: DiffReport): Fact[] {
  const { why, fix, migration, usedBy } = change;
  return [
    ...otherPlace(change, report),
    ["why", why],
    ["fix", fix],
    ...(migration === undefined ? [] : [["migrate", migration] as const]),
    ...(usedBy.length === 0 ? [] : [["used by", shortList(usedBy)] as const]),
  ];
}

function otherPlace(change: ApiChange, report: DiffReport): Fact[] {
  if (!change.base.exact) return [];
  return change.revision.exact
    ? [["was at", printSidePlace(change, "base", report)]]
    : [["gone from", printSidePlace(change, "revision", report)]];
}

function printIdentity(change: ApiChange, options: TextOptions): string {
  return `  ${paint(options, "dim", `${change.id}  ${change.fingerprint}`)}`;
}
