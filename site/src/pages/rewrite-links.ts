import { fenceAfter } from "./split-sections.js";

/** Every target of a link or an image in a Markdown text, through `target`. What is code stays. */
export function rewriteLinks(
  markdown: string,
  target: (link: string) => string,
): string {
  let fence: string | undefined;
  const lines = markdown.split("\n").map((line) => {
    const before = fence;
    fence = fenceAfter(line, fence);
    const isCode = before !== undefined || fence !== undefined;
    return isCode ? line : rewriteLine(line, target);
  });
  return lines.join("\n");
}

/** A code span or the end of a link. A span goes to the next run of as many backticks (CommonMark 0.31, section 6.1). */
const spanOrTarget = /(?<!`)(`+)(?!`).*?[^`]\1(?!`)|\]\(([^()\s]+)\)/g;

function rewriteLine(line: string, target: (link: string) => string): string {
  return line.replace(
    spanOrTarget,
    (whole: string, _: string, link?: string) =>
      link === undefined ? whole : linkEnd(target(link)),
  );
}

/** A whole document of the site is no page of VitePress, so its router has to leave such a link to the browser. */
function linkEnd(target: string): string {
  const isDocument = /^\/.*\.html(?:#|$)/.test(target);
  return isDocument ? `](${target}){target="_self"}` : `](${target})`;
}
