import type { Layout } from "../layout.js";
import { wholeLines } from "../layout.js";

/** What a comment says: paragraphs of the spec's prose, then tags such as `@deprecated`. */
export interface Prose {
  readonly paragraphs: readonly (string | undefined)[];
  readonly tags?: readonly string[];
}

/** A JSDoc comment and the line break after it, or nothing where there is nothing to say. */
export function docComment({ paragraphs, tags = [] }: Prose): Layout {
  const blocks = paragraphs.flatMap((text) => {
    const block = text === undefined ? "" : proseText(text);
    return block === "" ? [] : [block];
  });
  if (tags.length > 0) blocks.push(tags.map(tagLine).join("\n"));
  const said = blocks.join("\n\n");
  if (said === "") return "";
  if (!said.includes("\n")) return wholeLines(`/** ${said} */\n`);
  const starred = said.replaceAll("\n", "\n * ").replaceAll(" * \n", " *\n");
  return wholeLines(`/**\n * ${starred}\n */\n`);
}

/** Text that can stand in a comment: nothing in it ends the comment, nothing is read as a tag, no line ends with a space. */
function proseText(text: string): string {
  return safeText(text)
    .trim()
    .replace(/[^\S\n]+\n/g, "\n");
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
