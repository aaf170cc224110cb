/**
 * A TypeScript string literal that evaluates to `text`, whatever it holds.
 *
 * Quotes are those that prettier would choose: double, unless the text has more double than single ones.
 */
export function stringLiteral(text: string): string {
  if (harmless.test(text)) return `"${text}"`;
  const escaped = JSON.stringify(text).slice(1, -1).replace(unsafe, escape);
  const doubles = escaped.split('\\"').length - 1;
  if (doubles === 0 || doubles <= escaped.split("'").length - 1)
    return `"${escaped}"`;
  return `'${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

const harmless = /^[\x20!#-&(-[\]-~]*$/;

/** Line breaks to older parsers, and characters that would make the source read differently from what it does. */
const unsafe =
  /[\u007f-\u009f\u00ad\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
