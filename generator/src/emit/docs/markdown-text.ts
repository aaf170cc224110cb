/**
 * Text in Markdown (CommonMark 0.31 with GitHub's tables, strikethrough and math), so that it means itself and prettier leaves it as it is.
 */

/** A code span of any text; line breaks become spaces. */
export function code(text: string): string {
  if (plainCode.test(text)) return `\`${text}\``;
  const content = text.replace(/\s+/g, " ").trim();
  if (content === "") return '`""`';
  const runs = content.match(/`+/g) ?? [];
  const fence = unusedFence(runs.map((run) => run.length));
  const gap = content.startsWith("`") || content.endsWith("`") ? " " : "";
  return fence + gap + content + gap + fence;
}

/** Without backticks, and with single spaces within only. */
const plainCode = /^[^\s`]+(?: [^\s`]+)*$/;

/** The shortest run of backticks that does not occur. */
function unusedFence(lengths: readonly number[]): string {
  let length = 1;
  while (lengths.includes(length)) length += 1;
  return "`".repeat(length);
}

/** A fenced block that no formatter looks into. */
export function codeBlock(text: string, language = "text"): string {
  const runs = text.match(/`{3,}/g) ?? [];
  const longest = Math.max(2, ...runs.map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

const active =
  /[\\`*<[\]~|$]|_+|\{(?=[{%])|&(?!(?:amp|lt|gt|quot|nbsp|apos|copy|reg|trade|mdash|ndash|hellip|[lr]arr|times|bull|middot|deg|#\d{1,5}|#x[\da-f]{1,4});)|:/gi;

/** Foreign text within a line: nothing in it is markup, apart from the five common character references. */
export function escapeText(text: string): string {
  return text.replace(active, (mark, offset: number) =>
    isPlain(mark, text, offset) ? mark : mark.replace(/./g, "\\$&"),
  );
}

/** An underscore within a word; a colon that does not start a link, as those of `http:` and `mailto:` do. */
function isPlain(mark: string, text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 6), offset);
  if (mark === ":") return !/(?:https?|mailto)$/i.test(before);
  if (!mark.startsWith("_")) return false;
  const after = text.charAt(offset + mark.length);
  return /[A-Za-z\d]$/.test(before) && /[A-Za-z\d]/.test(after);
}

/** What would start a block at the beginning of a line, made plain. `line` is escaped otherwise. */
export function escapeLineStart(line: string): string {
  if (/^[-+=#>]/.test(line)) return `\\${line}`;
  return line.replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}
