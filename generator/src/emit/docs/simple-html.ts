const simple =
  /(?<kept>```[^]*?```|`[^`]*`)|<code>(?<code>[^<`]*)<\/code>|<(?<tag>\/?(?:p|br|ul|ol|li|strong|b|em|i|a|pre)\b)(?<attributes>[^<>]*)>/gi;

/**
 * The few HTML tags that descriptions are written with, as Markdown: paragraphs, lists, code, links, emphasis.
 * Other tags stay as they are; the caller takes them for text.
 */
export function markdownOfHtml(text: string): string {
  if (!/<[a-z]/i.test(text)) return text;
  const targets: string[] = [];
  return text.replace(simple, (...match) => {
    const whole: unknown = match[0];
    const groups: unknown = match.at(-1);
    if (typeof whole !== "string" || !isGroups(groups)) return "";
    if (groups["kept"] !== undefined) return whole;
    if (groups["code"] !== undefined) return `\`${decoded(groups["code"])}\``;
    const tag = groups["tag"]?.toLowerCase() ?? "";
    if (tag === "a") targets.push(hrefIn(groups["attributes"] ?? ""));
    return tag === "/a" ? `](${targets.pop() ?? "#"})` : (marks[tag] ?? "");
  });
}

type Groups = { readonly [name: string]: string | undefined };

function isGroups(value: unknown): value is Groups {
  return typeof value === "object" && value !== null;
}

const marks: { readonly [tag: string]: string } = {
  p: "\n\n",
  "/p": "\n\n",
  br: "\n\n",
  ul: "\n\n",
  "/ul": "\n\n",
  ol: "\n\n",
  "/ol": "\n\n",
  li: "\n- ",
  a: "[",
  strong: "**",
  "/strong": "**",
  b: "**",
  "/b": "**",
  em: "_",
  "/em": "_",
  i: "_",
  "/i": "_",
};

function hrefIn(attributes: string): string {
  return /\bhref\s*=\s*["']([^"'\s]*)["']/i.exec(attributes)?.[1] ?? "#";
}

function decoded(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
