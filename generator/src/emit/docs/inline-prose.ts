import { code, escapeLineStart, escapeText } from "./markdown-text.js";

/**
 * Foreign CommonMark within a paragraph, as Markdown that means the same and that prettier leaves as it is.
 * Code, links, addresses and simple emphasis stay; all else, HTML above all, becomes plain text. Line breaks stay line breaks.
 */
export function inlineProse(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const lines = printInline(spaced(text)).split("\n");
  const printed = lines
    .map((line) => escapeLineStart(line.trim()))
    .filter((line) => line !== "")
    .join("\n");
  if (cache.size > 20_000) cache.clear();
  cache.set(text, printed);
  return printed;
}

/** The same on one line. */
export function lineOfProse(text: string): string {
  return inlineProse(text.replace(/\s+/g, " "));
}

/** Documents say the same things over and over. */
const cache = new Map<string, string>();

const controls =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\ufeff]/g;

/** Alternatives in the order in which they are tried at a place; the first group that matched says which. */
const markup = new RegExp(
  [
    String.raw`\\(?<literal>[!-/:-@[-${"`"}{-~])`,
    "(?<ticks>`+)(?<code>[^`](?:[^]*?[^`])?)\\k<ticks>(?!`)",
    String.raw`<(?<auto>https?://[^\s<>]+)>`,
    String.raw`!?\[(?<label>[^\[\]]+)\]\(\s*<?(?<target>[^\s()<>]+)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)`,
    String.raw`(?<address>https?://[^\s<]+)`,
    String.raw`\*\*(?<strong>[A-Za-z\d][^*_${"`"}<>\[\]\\&$~|{}]*)\*\*(?![A-Za-z\d*])`,
    String.raw`(?<![A-Za-z\d*_\\])(?<mark>[*_])(?<emphasis>[A-Za-z\d](?:[A-Za-z\d ,.'-]*[A-Za-z\d])?)\k<mark>(?![A-Za-z\d*_])`,
    String.raw`(?<hardBreak>\\\n)`,
  ].join("|"),
  "giu",
);

/** One space between words, none around line breaks. */
function spaced(text: string): string {
  return text
    .replace(controls, " ")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n\s*/g, "\n")
    .trim();
}

const markupSign = /[\\`*_<[]|https?:/i;

function printInline(text: string): string {
  if (!markupSign.test(text)) return escapeText(text);
  let printed = "";
  let end = 0;
  for (const match of text.matchAll(markup)) {
    printed += escapeText(text.slice(end, match.index));
    printed += printMarkup(match.groups ?? {});
    end = match.index + match[0].length;
  }
  return printed + escapeText(text.slice(end));
}

type Groups = { readonly [name: string]: string | undefined };

function printMarkup(groups: Groups): string {
  const { literal, label, target, strong, emphasis } = groups;
  const address = groups["auto"] ?? groups["address"];
  if (literal !== undefined) return escapeText(literal);
  if (groups["code"] !== undefined) return code(groups["code"]);
  if (address !== undefined) return printAddress(address);
  if (label !== undefined && target !== undefined)
    return printLink(label, target);
  if (strong !== undefined) return printStrong(strong);
  if (emphasis !== undefined) return `_${emphasis}_`;
  return "\n";
}

const plainAddress =
  /^https?:\/\/[A-Za-z\d][\w.:-]*(?:[/?#][\w./?#=&%+,:;@!~-]*)?$/i;

/** An address stays bare where every reader agrees on its end; an odd one, such as a template, becomes code. */
function printAddress(address: string): string {
  const end = /[.,:;!?'"*_~`)\]}|]+$/.exec(address)?.index ?? address.length;
  const link = address.slice(0, end);
  const rest = address.slice(end);
  if (plainAddress.test(link)) return link + escapeText(rest);
  return /[`\\]/.test(address)
    ? escapeText(address)
    : code(link) + escapeText(rest);
}

/** Links to other places of the vendor's own pages lead nowhere from here, so only their text stays. */
function printLink(label: string, target: string): string {
  const text = /^`[^`]+`$/.test(label)
    ? code(label.slice(1, -1))
    : escapeText(label.replaceAll("`", "").replace(/\s+/g, " ").trim());
  return plainAddress.test(target) ? `[${text}](${target})` : text;
}

function printStrong(text: string): string {
  return `**${text.replace(/\s+/g, " ").trim()}**`;
}
