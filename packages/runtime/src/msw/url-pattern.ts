import type { Server } from "../operation.js";

/** An expression for where the API lives, without a trailing slash: the beginning of the URL of each of its requests. */
export function basePattern(server: Server): string {
  const template = normalUrl(server.url).replace(/\/*(?:[?#].*)?$/s, "");
  const pattern = fillTemplate(template, (name) =>
    variablePattern(server, name),
  );
  if (template.startsWith("//")) return `[a-z]+:${pattern}`;
  const isAbsolute = /^(?:[a-z][a-z0-9+.-]*:|\{)/i.test(template);
  // A relative URL is one of wherever the page or the document lives.
  return isAbsolute ? pattern : `[a-z]+://[^/?#]+${pattern}`;
}

/** As requests have it: host in lower case, no default port. */
function normalUrl(url: string): string {
  return !url.includes("{") && URL.canParse(url) ? new URL(url).href : url;
}

/** An expression for a path of this template: a parameter is what stands between two slashes, or a part of it. */
export function pathPattern(template: string): string {
  return fillTemplate(template, () => "[^/?#]+");
}

function variablePattern({ variables }: Server, name: string): string {
  const variable = variables?.[name];
  if (variable?.enum !== undefined)
    return `(?:${variable.enum.map(escaped).join("|")})`;
  return variable?.default?.includes("/") === true ? "[^?#]+" : "[^/?#]+";
}

function fillTemplate(
  template: string,
  patternOf: (name: string) => string,
): string {
  return template
    .split(/(\{[^{}]*\})/)
    .map((part) =>
      part.startsWith("{") && part.endsWith("}")
        ? patternOf(part.slice(1, -1))
        : literalPattern(part),
    )
    .join("");
}

/** As it stands, or as a URL has it. */
function literalPattern(text: string): string {
  const [plain, encoded] = [escaped(text), escaped(encodeURI(text))];
  return plain === encoded ? plain : `(?:${plain}|${encoded})`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
