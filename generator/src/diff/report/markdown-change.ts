import { codeBlock } from "../../emit/docs/markdown-text.js";
import type { ApiChange } from "../api-change.js";
import type { AcceptedChange, DiffReport } from "../diff-report.js";
import { printMainPlace, printSidePlace } from "./change-places.js";
import { codeOf, markdownLine } from "./markdown-line.js";
import { shortList } from "./short-list.js";
import { ExcerptReader } from "./source-excerpt.js";
import type { SourceExcerpt } from "./source-excerpt.js";
import { verdictLine } from "./verdict-words.js";

/** Prints the changes of one report as GitHub's Markdown. */
export class MarkdownChanges {
  readonly #report: DiffReport;
  readonly #base: ExcerptReader;
  readonly #revision: ExcerptReader;

  constructor(report: DiffReport) {
    this.#report = report;
    this.#base = new ExcerptReader(report.base);
    this.#revision = new ExcerptReader(report.revision);
  }

  /** With a heading, what the documents say, the reason and the remedy. */
  whole(change: ApiChange): string {
    return [
      `#### ${markdownLine(change.message)}`,
      this.#verdictAndPlaces(change),
      ...this.#sources(change),
      factsOf(change).join("\n"),
    ].join("\n\n");
  }

  /** As an item of a list. */
  item(change: ApiChange): string {
    const place = codeOf(printMainPlace(change, this.#report));
    const migration =
      change.migration === undefined
        ? ""
        : `\n  - Migrate: ${markdownLine(change.migration)}`;
    return `- ${markdownLine(change.message)} (${verdictLine(change)}) ${place} ${identityOf(change)}${migration}`;
  }

  /** As an item of a list. */
  accepted({ change, reason, until }: AcceptedChange): string {
    const place = codeOf(printMainPlace(change, this.#report));
    const end = until === undefined ? "" : ` (until ${markdownLine(until)})`;
    return `- ${markdownLine(change.message)} ${place} ${identityOf(change)}\n  - Accepted: ${markdownLine(reason)}${end}`;
  }

  #verdictAndPlaces(change: ApiChange): string {
    const isFailing = this.#report.failing.has(change.fingerprint);
    const other = otherSide(change);
    const words = { base: "was at", revision: "gone from" };
    return [
      verdictLine(change) + (isFailing ? ", **fails**" : ""),
      `at ${codeOf(printMainPlace(change, this.#report))}`,
      ...(other === undefined
        ? []
        : [
            `${words[other]} ${codeOf(printSidePlace(change, other, this.#report))}`,
          ]),
    ].join(", ");
  }

  /** What the two documents say, as a diff. */
  #sources(change: ApiChange): string[] {
    const base = change.base.exact
      ? this.#base.read(change.base, excerptSize)
      : undefined;
    const revision = change.revision.exact
      ? this.#revision.read(change.revision, excerptSize)
      : undefined;
    const removed = linesOf(base);
    const added = linesOf(revision);
    if (removed.join("\n") === added.join("\n")) return [];
    const lines = [...signed("-", removed), ...signed("+", added)];
    return [codeBlock(lines.join("\n"), "diff")];
  }
}

const excerptSize = { columns: 120, lines: 6 };

/** The side that a reader is told of besides. */
function otherSide({
  base,
  revision,
}: ApiChange): "base" | "revision" | undefined {
  if (!base.exact) return undefined;
  return revision.exact ? "base" : "revision";
}

function linesOf(excerpt: SourceExcerpt | undefined): string[] {
  if (excerpt === undefined) return [];
  const more = excerpt.more > 0 ? [`… ${excerpt.more} more`] : [];
  return [...excerpt.lines.map(({ text }) => text), ...more];
}

function signed(sign: "-" | "+", lines: readonly string[]): string[] {
  return lines.map((line) => `${sign} ${line}`);
}

function factsOf(change: ApiChange): string[] {
  const { why, fix, migration, usedBy } = change;
  return [
    `- **Why:** ${markdownLine(why)}`,
    `- **Fix:** ${markdownLine(fix)}`,
    ...(migration === undefined
      ? []
      : [`- **Migrate:** ${markdownLine(migration)}`]),
    ...(usedBy.length === 0
      ? []
      : [`- **Used by:** ${shortList(usedBy.map(codeOf))}`]),
    `- ${identityOf(change)}`,
  ];
}

function identityOf({ id, fingerprint }: ApiChange): string {
  return `${codeOf(id)} ${codeOf(fingerprint)}`;
}
