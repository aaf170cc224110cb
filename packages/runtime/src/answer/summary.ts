import type { Secrets } from "../secrets.js";

/** What an error message quotes of a body, on one line, at most 200 characters, without secrets that the server echoes. */
export function summaryOf(
  body: unknown,
  statusText: string,
  secrets: Secrets,
): string {
  // Before its tags are taken out, which would leave the ends of a secret that holds a `<`.
  const text =
    typeof body === "string" ? plainText(secrets.redact(body)) : textIn(body);
  return oneLine(secrets.redact(text || statusText));
}

/** One line without control characters, which could forge lines of a log. */
export function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

/** A page's title, or the text between its tags. */
function plainText(body: string): string {
  if (!/^\s*<(?:!doctype|html|\?xml)/i.test(body)) return body;
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(body)?.[1];
  return title ?? body.slice(0, 5_000).replace(/<[^>]*>/g, " ");
}

/** Names under which servers put their sentence, RFC 9457 included. */
const sentenceKeys = [
  "message",
  "detail",
  "error_description",
  "title",
  "error",
  "errors",
];

function textIn(body: unknown, depth = 0): string {
  if (typeof body === "string") return body;
  if (typeof body !== "object" || body === null || depth > 2) return "";
  for (const key of Array.isArray(body) ? [0] : sentenceKeys) {
    const value: unknown = Object.getOwnPropertyDescriptor(body, key)?.value;
    const text = textIn(value, depth + 1);
    if (text !== "") return text;
  }
  return "";
}
