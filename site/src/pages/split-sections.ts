import { PageAnchors } from "./slug.js";

/** A heading and what stands under it, up to the next heading of any level. */
export interface MarkdownSection {
  readonly level: number;
  readonly title: string;
  readonly anchor: string;
  /** Without the heading; trimmed. */
  readonly body: string;
}

/** What stands before the first heading is left out. Lines in code fences are no headings. */
export function splitSections(markdown: string): readonly MarkdownSection[] {
  const anchors = new PageAnchors();
  const sections: (MarkdownSection & { lines: string[] })[] = [];
  let fence: string | undefined;
  for (const line of markdown.split("\n")) {
    fence = fenceAfter(line, fence);
    const heading =
      fence === undefined ? /^(#{1,6}) +(.+?)\s*$/.exec(line) : null;
    const [, marks = "", title = ""] = heading ?? [];
    if (heading === null) sections.at(-1)?.lines.push(line);
    else
      sections.push({
        level: marks.length,
        title,
        anchor: anchors.claim(title),
        body: "",
        lines: [],
      });
  }
  return sections.map(({ lines, ...section }) => ({
    ...section,
    body: lines.join("\n").trim(),
  }));
}

/** The fence that is open after a line (CommonMark 0.31, section 4.5). */
export function fenceAfter(
  line: string,
  open: string | undefined,
): string | undefined {
  const [, marks = ""] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
  if (open === undefined) return marks === "" ? undefined : marks;
  const closes = marks.startsWith(open) && line.trim() === marks;
  return closes ? undefined : open;
}
