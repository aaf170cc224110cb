// The published types are for another version of markdown-it's own than VitePress has.
declare module "markdown-it-footnote" {
  import type { MarkdownRenderer } from "vitepress";

  const footnote: (markdown: MarkdownRenderer) => void;
  export default footnote;
}
