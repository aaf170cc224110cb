import type { HttpResponse } from "../layer.js";
import { isJsonType, parseMediaType } from "../media-type.js";
import type { AnswerKind } from "../operation.js";

/** A body as a value, or the beginning of one that is not what it should be. */
export type Decoded =
  | { readonly kind: "value"; readonly value: unknown }
  | {
      readonly kind: "malformed";
      readonly text: string;
      readonly cause: unknown;
    };

/** Reads a body as `kind`. An empty one is `undefined`, whatever the headers say. Rejects where the connection breaks. */
export async function decodeBody(
  response: HttpResponse,
  kind: AnswerKind,
): Promise<Decoded> {
  switch (kind) {
    case "json":
      return decodeJson(await response.text());
    case "text":
      return { kind: "value", value: orUndefined(await textOf(response)) };
    case "binary":
      return { kind: "value", value: orUndefined(await response.blob()) };
    case "stream":
      return { kind: "value", value: response.body ?? undefined };
  }
}

/** Reads a body that the document does not declare by what it says of itself: JSON if it is, text, or a Blob. */
export async function decodeUndeclared(
  response: HttpResponse,
): Promise<unknown> {
  const type = response.headers.get("content-type");
  if (type !== null && isJsonType(type)) {
    const decoded = decodeJson(await response.text());
    return decoded.kind === "value" ? decoded.value : decoded.text;
  }
  const decoded = await decodeBody(
    response,
    looksLikeText(type) ? "text" : "binary",
  );
  return decoded.kind === "value" ? decoded.value : undefined;
}

function decodeJson(text: string): Decoded {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (body === "") return { kind: "value", value: undefined };
  try {
    const value: unknown = JSON.parse(body);
    return { kind: "value", value };
  } catch (cause) {
    return { kind: "malformed", text: body, cause };
  }
}

/** `Response.text()` takes every body for UTF-8. */
async function textOf(response: HttpResponse): Promise<string> {
  const type = response.headers.get("content-type") ?? "";
  const charset = parseMediaType(type).parameters.get("charset") ?? "utf-8";
  if (/^utf-?8$/i.test(charset)) return response.text();
  return decoderFor(charset).decode(await response.arrayBuffer());
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

function looksLikeText(type: string | null): boolean {
  if (type === null) return true;
  return /^text\/|[/+]xml$|javascript$|x-www-form-urlencoded$/.test(
    parseMediaType(type).essence,
  );
}

function orUndefined(value: string | Blob): string | Blob | undefined {
  const size = typeof value === "string" ? value.length : value.size;
  return size === 0 ? undefined : value;
}
