import { inlineProse, lineOfProse } from "./inline-prose.js";
import { codeBlock } from "./markdown-text.js";
import { markdownOfHtml } from "./simple-html.js";

/**
 * Foreign CommonMark as Markdown blocks that prettier leaves as they are. Paragraphs, lists, quotes and code stay what they are;
 * headings become bold, so that they do not mix with ours; tables are shown as they were written.
 */
export function proseBlocks(text: string): readonly string[] {
  if (oneParagraph.test(text)) return [inlineProse(text)];
  const lines = markdownOfHtml(text)
    .replace(/\r\n?/g, "\n")
    .replaceAll("\t", "    ")
    .split("\n");
  return new ProseReader(lines).read();
}

/** Like `proseBlocks`, as one text; empty where there is nothing to say. */
export function prose(text: string | undefined): string {
  return text === undefined ? "" : proseBlocks(text).join("\n\n");
}

/** Most texts: one line that begins with a letter and holds no tag. */
const oneParagraph = /^[A-Za-z][^\n\r<]*\n?$/;

const fenceLine = /^\s*(`{3,}|~{3,})\s*([^\s`]*)/;
const headingLine = /^\s{0,3}#{1,6}\s+(.*?)[\s#]*$/;
const ruleLine = /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+\s*)$/;
const quoteLine = /^\s{0,3}>\s?(.*)$/;
const itemLine = /^(\s*)(?:([-*+])|(\d{1,9})[.)])\s+(\S.*)$/;
const delimiterLine = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-*:?\s*)*\|?\s*$/;

/** Languages whose blocks prettier does not format. */
const untouched = new Set([
  "bash",
  "sh",
  "shell",
  "http",
  "python",
  "ruby",
  "java",
  "go",
]);

interface Item {
  readonly indentation: number;
  /** `undefined`: a bullet. */
  readonly number: number | undefined;
  readonly text: string;
}

class ProseReader {
  readonly #lines: readonly string[];
  #index = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  read(): readonly string[] {
    const blocks: string[] = [];
    while (this.#index < this.#lines.length) {
      const block = this.#readBlock();
      if (block !== "") blocks.push(block);
    }
    return blocks;
  }

  #readBlock(): string {
    const line = this.#peek() ?? "";
    if (line.trim() === "" || ruleLine.test(line)) return this.#skip();
    if (fenceLine.test(line)) return this.#readFence();
    if (quoteLine.test(line)) return this.#readQuote();
    if (itemLine.test(line)) return this.#readList();
    if (isTableStart(line, this.#peek(1))) return this.#readVerbatim();
    const heading = headingLine.exec(line)?.[1];
    if (heading !== undefined) return this.#skip() + bold(heading);
    return line.startsWith("    ")
      ? this.#readVerbatim()
      : this.#readParagraph();
  }

  #peek(ahead = 0): string | undefined {
    return this.#lines[this.#index + ahead];
  }

  #skip(): "" {
    this.#index += 1;
    return "";
  }

  #take(while_: (line: string) => boolean): string[] {
    const start = this.#index;
    for (let line = this.#peek(); line !== undefined; line = this.#peek()) {
      if (!while_(line)) break;
      this.#index += 1;
    }
    return this.#lines.slice(start, this.#index);
  }

  #readFence(): string {
    const [, fence = "```", language = ""] =
      fenceLine.exec(this.#peek() ?? "") ?? [];
    this.#skip();
    const content = this.#take((line) => !line.trim().startsWith(fence));
    this.#skip();
    return codeBlock(
      dedented(content),
      untouched.has(language) ? language : "text",
    );
  }

  #readQuote(): string {
    const quoted = this.#take((line) => quoteLine.test(line));
    const inner = quoted.map((line) => quoteLine.exec(line)?.[1] ?? "");
    const blocks = new ProseReader(inner).read().join("\n\n");
    return blocks.replace(/^.*$/gm, (line) =>
      line === "" ? ">" : `> ${line}`,
    );
  }

  #readVerbatim(): string {
    const lines = this.#take(
      (line) => line.trim() !== "" && !fenceLine.test(line),
    );
    return codeBlock(dedented(lines));
  }

  #readParagraph(): string {
    const [first = ""] = this.#lines.slice(this.#index, this.#index + 1);
    this.#skip();
    const others = this.#take(
      (line) => line.trim() !== "" && !interrupts(line),
    );
    return inlineProse(
      [first, ...others].map((line) => line.trimStart()).join("\n"),
    );
  }

  #readList(): string {
    const items: Item[] = [];
    for (let line = this.#peek(); line !== undefined; line = this.#peek()) {
      const item = itemLine.exec(line);
      if (item !== null) {
        if (!belongs(item, items)) break;
        items.push(this.#readItem(item));
      } else if (line.trim() !== "" || !this.#continuesList()) break;
      else this.#skip();
    }
    return printItems(items);
  }

  /** Whether the list goes on behind this empty line. */
  #continuesList(): boolean {
    let ahead = 1;
    while (this.#peek(ahead)?.trim() === "") ahead += 1;
    return itemLine.test(this.#peek(ahead) ?? "");
  }

  /** An item with all of its paragraphs as one. */
  #readItem([, spaces = "", , number, text = ""]: readonly string[]): Item {
    this.#skip();
    const inside = spaces.length + 2;
    const more: string[] = [];
    for (let line = this.#peek(); line !== undefined; line = this.#peek()) {
      const belongsHere =
        line.trim() === "" ? this.#isIndented(inside) : !interrupts(line);
      if (!belongsHere || itemLine.test(line)) break;
      more.push(line);
      this.#skip();
    }
    return {
      indentation: spaces.length,
      number: number === undefined ? undefined : Number(number),
      text: [text, ...more].join(" "),
    };
  }

  /** Whether the line behind this empty one is a further paragraph of the item. */
  #isIndented(columns: number): boolean {
    const next = this.#peek(1) ?? "";
    return (
      next.trim() !== "" &&
      next.startsWith(" ".repeat(columns)) &&
      !interrupts(next)
    );
  }
}

/** Whether a line ends the paragraph before it. An ordered list does so only with its first item. */
function interrupts(line: string): boolean {
  const item = itemLine.exec(line);
  if (item !== null) return item[3] === undefined || Number(item[3]) === 1;
  return [fenceLine, headingLine, ruleLine, quoteLine].some((form) =>
    form.test(line),
  );
}

function isTableStart(line: string, next: string | undefined): boolean {
  return (
    line.includes("|") &&
    next?.includes("-") === true &&
    delimiterLine.test(next)
  );
}

/** Whether an item goes on with the list: bullets and numbers at the outer level are lists of their own. */
function belongs(item: readonly string[], items: readonly Item[]): boolean {
  const [first] = items;
  if (first === undefined || (item[1] ?? "").length > first.indentation)
    return true;
  return (item[3] === undefined) === (first.number === undefined);
}

/** Items that are indented further than the one before them are a list within it. */
function printItems(items: readonly Item[]): string {
  const open: {
    readonly indentation: number;
    readonly column: number;
    number: number | undefined;
  }[] = [];
  const lines: string[] = [];
  for (const item of items) {
    let level = open.at(-1);
    while (
      level !== undefined &&
      open.length > 1 &&
      level.indentation > item.indentation
    ) {
      open.pop();
      level = open.at(-1);
    }
    if (level === undefined || item.indentation > level.indentation + 1) {
      const column =
        level === undefined ? 0 : level.column + marker(level.number).length;
      level = { indentation: item.indentation, column, number: item.number };
      open.push(level);
    } else if (level.number !== undefined) level.number += 1;
    lines.push(
      " ".repeat(level.column) + marker(level.number) + lineOfProse(item.text),
    );
  }
  return lines.join("\n");
}

function marker(number: number | undefined): string {
  return number === undefined ? "- " : `${number}. `;
}

function bold(heading: string): string {
  const text = lineOfProse(heading);
  return /^[\w ,.'()/:-]*\w$/.test(text) && /^\w/.test(text)
    ? `**${text}**`
    : text;
}

function dedented(lines: readonly string[]): string {
  const widths = lines
    .filter((line) => line.trim() !== "")
    .map((line) => line.search(/\S/));
  const width = Math.min(...widths, 40);
  return lines
    .map((line) => line.slice(width).trimEnd())
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}
