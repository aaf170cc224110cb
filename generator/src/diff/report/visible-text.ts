/**
 * Text from a document on one line, in which everything shows: what would move a cursor, paint a terminal, turn the reading direction or
 * hide is written as an escape of JavaScript, and so is half of a surrogate pair.
 */
export function visibleText(text: string): string {
  return text.replace(hidden, escapeCharacter);
}

const hidden =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const short: ReadonlyMap<string, string> = new Map([
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\r", "\\r"],
]);

function escapeCharacter(character: string): string {
  return (
    short.get(character) ??
    `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
