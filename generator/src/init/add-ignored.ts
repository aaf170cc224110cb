/** Adds to the end of a `.gitignore` what is missing in it, and leaves every other character as it is. */
export function addIgnored(text: string, lines: readonly string[]): string {
  const present = new Set(text.split("\n").map(plain));
  const missing = lines.filter((line) => !present.has(plain(line)));
  if (missing.length === 0) return text;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const gap = text === "" || text.endsWith("\n") ? "" : eol;
  return `${text}${gap}${missing.map((line) => line + eol).join("")}`;
}

/** `dist`, `dist/` and `**` + `/dist` ignore the same folders, at any depth. */
function plain(line: string): string {
  return line
    .trim()
    .replace(/^\*\*\//, "")
    .replace(/\/$/, "");
}
