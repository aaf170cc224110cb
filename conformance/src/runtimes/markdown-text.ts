/** Plain text with `code` in backticks, as the text of a Markdown table or list. */
export function markdownText(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith("`")
        ? part.replaceAll("|", "\\|")
        : part.replaceAll(/[\\*_<|[\]]/g, "\\$&"),
    )
    .join("");
}

/** The same string for a text and for what a formatter made of its Markdown: escapes are a matter of layout. */
export function withoutEscapes(text: string): string {
  return text.replaceAll("\\", "").replaceAll(/\s+/g, " ").trim();
}
