import type { MarkdownRenderer } from "vitepress";

/** Links whose text is their address get the class `address`: on paper, others have theirs behind them. */
export function markAddresses(md: MarkdownRenderer): void {
  md.core.ruler.push("mark-addresses", ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? []))
      if (token.type === "link_open" && token.markup !== "")
        token.attrJoin("class", "address");
  });
}
