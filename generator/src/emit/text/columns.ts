let emoji: RegExp | undefined;
const invisible = /[\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Control}]/u;
const wide =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u4dbf\u4dc0-\u9fff\ua000-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u;

/** Columns that `text` takes on a line, counted as prettier does: East Asian wide characters and emoji take two (Unicode UAX #11). */
export function columnsOf(text: string): number {
  if (isPlain(text)) return text.length;
  // Its compilation takes longer than everything else here together.
  emoji ??= new RegExp("\\p{RGI_Emoji}", "gv");
  let columns = 0;
  const rest = text.replace(emoji, () => {
    columns += 2;
    return "";
  });
  for (const character of rest) {
    if (invisible.test(character)) continue;
    columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}

/** Faster than a regular expression, and most of what is measured. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!isNarrow(code)) return false;
  }
  return true;
}

/** ASCII, and the dashes, quotes and arrows of messages. */
function isNarrow(code: number): boolean {
  return (
    (code >= 0x20 && code <= 0x7e) ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x2190 && code <= 0x2193)
  );
}
