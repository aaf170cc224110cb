import type { HttpResponse } from "../layer.js";
import { parseMediaType } from "../media-type.js";
import { holdConnection, holdStream } from "../send/held-stream.js";
import { MalformedBody } from "./answer-kind.js";
import type { AnswerKind } from "./answer-kind.js";

/** JSON, with or without a byte order mark. */
export const jsonAnswer: AnswerKind = async (response) => {
  const text = (await response.text()).replace(/^\uFEFF/, "");
  if (text === "") return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (cause) {
    throw new MalformedBody(text, cause);
  }
};

/** A text in the charset that the answer names. */
export const textAnswer: AnswerKind = async (response) => {
  const text = await textOf(response);
  return text === "" ? undefined : text;
};

/** A `Blob`. */
export const binaryAnswer: AnswerKind = async (response) => {
  const blob = await response.blob();
  return blob.size === 0 ? undefined : blob;
};

/** A `ReadableStream` of bytes, as they come. */
export const byteStreamAnswer: AnswerKind = (response, reading) =>
  Promise.resolve(
    response.body === null
      ? undefined
      : holdStream(response.body, holdConnection(reading)),
  );

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
