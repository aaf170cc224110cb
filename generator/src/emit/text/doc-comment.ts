import type { Layout } from "../layout.js";
import { wholeLines } from "../layout.js";

/** What a comment says: paragraphs of the spec's prose, then tags such as `@deprecated`. */
export interface Prose {
  readonly paragraphs: readonly (string | undefined)[];
  readonly tags?: readonly string[];
}

/** A JSDoc comment and the line break after it, or nothing where there is nothing to say. */
export function docComment({ paragraphs, tags = [] }: Prose): Layout {
  const blocks = [
    ...paragraphs.map((text) => proseLines(text ?? "")),
    tags.map(tagLine),
  ].filter((lines) => lines.length > 0);
  const lines = blocks.flatMap((block, index) =>
    index === 0 ? block : ["", ...block],
  );
  if (lines.length < 2)
    return wholeLines(lines.map((only) => `/** ${only} */`));
  const starred = lines.map((line) => (line === "" ? " *" : ` * ${line}`));
  return wholeLines(["/**", ...starred, " */"]);
}

/** Lines that can stand in a comment: nothing in them ends it, and nothing in them is read as a tag. */
function proseLines(text: string): string[] {
  const lines = safeText(text)
    .split("\n")
    .map((line) => line.trimEnd());
  while (lines[0]?.trim() === "") lines.shift();
  while (lines.at(-1) === "") lines.pop();
  return lines.map((line, index) => (index === 0 ? line.trimStart() : line));
}

/** Most prose holds nothing that would have to be changed. */
function safeText(text: string): string {
  if (!suspicious.test(text)) return text;
  const lines = text.replace(lineBreak, "\n").replace(unprintable, " ");
  return escapeTags(escapeEnd(lines));
}

/** One line: the tag is ours, what follows it is not. */
function tagLine(text: string): string {
  return escapeEnd(
    text.replace(lineBreak, " ").replace(unprintable, " "),
  ).trimEnd();
}

function escapeEnd(line: string): string {
  return line.replaceAll("*/", "*\\/");
}

/** TypeScript reads a tag wherever `@` follows a space; Markdown shows `\@` as `@`. */
function escapeTags(text: string): string {
  return text.replace(/(^|\s)@/g, "$1\\@");
}

const lineBreak = /\r\n|[\r\n\u0085\u2028\u2029]/g;
const unprintable =
  /[\0-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const suspicious =
  /@|\*\/|[\0-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
