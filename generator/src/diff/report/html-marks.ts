import type {
  HtmlExcerpt,
  HtmlExcerptLine,
  HtmlExcerptPart,
} from "./html-excerpt.js";

/** `undefined` where the text is not at hand. */
export interface HtmlExcerptPair {
  readonly base: HtmlExcerpt | undefined;
  readonly revision: HtmlExcerpt | undefined;
}

/** Where one line became another that says nearly the same, marks the words that differ, and those alone. */
export function markDifference(pair: HtmlExcerptPair): HtmlExcerptPair {
  const { base, revision } = pair;
  const before = onlyLine(base);
  const after = onlyLine(revision);
  if (base === undefined || revision === undefined) return pair;
  if (before === undefined || after === undefined || before === after)
    return pair;
  const start = commonStart(before, after);
  const end = commonEnd(before.slice(start), after.slice(start));
  if (start + end === 0) return pair;
  return {
    base: withMark(base, before, { start, end: before.length - end }),
    revision: withMark(revision, after, { start, end: after.length - end }),
  };
}

function onlyLine(excerpt: HtmlExcerpt | undefined): string | undefined {
  const changed = excerpt?.lines.filter((line) => line.changed) ?? [];
  if (changed.length !== 1 || excerpt?.more !== 0) return undefined;
  return changed
    .flatMap(({ parts }) => parts)
    .map(({ text }) => text)
    .join("");
}

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  while (isInWord(one, length) || isInWord(other, length)) length -= 1;
  return length;
}

function commonEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  while (
    isInWord(one, one.length - length) ||
    isInWord(other, other.length - length)
  )
    length -= 1;
  return length;
}

/** Whether cutting there would cut a word, or a character, in two. */
function isInWord(text: string, index: number): boolean {
  return isWord(text[index - 1]) && isWord(text[index]);
}

function isWord(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}\p{M}\p{Surrogate}_-]/u.test(unit);
}

function withMark(
  excerpt: HtmlExcerpt,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): HtmlExcerpt {
  const parts: readonly HtmlExcerptPart[] = [
    { text: text.slice(0, start), marked: false },
    { text: text.slice(start, end), marked: true },
    { text: text.slice(end), marked: false },
  ].filter((part) => part.text !== "");
  const marked = (line: HtmlExcerptLine) =>
    line.changed ? { ...line, parts } : line;
  return { ...excerpt, lines: excerpt.lines.map(marked) };
}
