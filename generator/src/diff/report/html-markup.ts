import { visibleText } from "./visible-text.js";

/** HTML that is safe to put into a page, since `markup` has made it. */
export interface Markup {
  readonly html: string;
}

export type MarkupPart = string | number | Markup | readonly Markup[];

/** HTML from a template: text that is put in is escaped, and everything in it is made visible; other markup is put in as it is. */
export function markup(
  template: TemplateStringsArray,
  ...parts: readonly MarkupPart[]
): Markup {
  const texts = parts.map((part, index) => {
    const following = template[index + 1] ?? "";
    return partHtml(part) + following;
  });
  return { html: (template[0] ?? "") + texts.join("") };
}

/** Text in which `code` stands between backticks. */
export function prose(text: string): Markup[] {
  return text
    .split(/`([^`]*)`/u)
    .map((part, index) =>
      index % 2 === 0 ? markup`${part}` : markup`<code>${part}</code>`,
    );
}

export const nothing: Markup = { html: "" };

function partHtml(part: MarkupPart): string {
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escapeHtml(visibleText(part));
  if ("html" in part) return part.html;
  return part.map(({ html }) => html).join("");
}

/** For text and for attributes in quotes. What no page may have, escaped or not, is replaced. */
function escapeHtml(text: string): string {
  return text
    .replace(/[\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/[&<>"']/gu, (character) => escapes[character] ?? "");
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
