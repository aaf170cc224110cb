import { InvalidInput } from "../invalid-input.js";
import type { RequestPayload } from "../layer.js";
import { matchMediaType, parseMediaType } from "../media-type.js";
import type { RequestBody, RequestMedia } from "../operation.js";
import { isBytes } from "./bytes.js";
import { formText } from "./form-text.js";
import { createBoundary, multipartBlob } from "./multipart-blob.js";

/** A body as it goes on the wire. */
export interface EncodedBody {
  readonly payload: RequestPayload;
  /** `undefined`: `fetch` knows better, as with `FormData`. */
  readonly contentType: string | undefined;
}

/** Writes `value` by the media type that `wanted` names, or the document's first. `undefined` where there is no body. */
export function encodeBody(
  body: RequestBody | undefined,
  value: unknown,
  wanted: unknown,
): EncodedBody | undefined {
  if (body === undefined) return undefined;
  if (value === undefined) {
    if (body.required) throw new InvalidInput("the body is missing");
    return undefined;
  }
  const { mediaType, media } = chooseMedia(body, wanted);
  const contentType = concreteType(mediaType, wanted, value);
  switch (media.kind) {
    case "json":
      return { payload: jsonText(value), contentType };
    case "form":
      return encodeForm(value, media, contentType);
    case "multipart":
      return encodeMultipart(value, media, mediaType);
    case "text":
      return { payload: textOf(value), contentType: withCharset(contentType) };
    case "binary":
      return { payload: bytesOf(value), contentType };
  }
}

function chooseMedia(
  body: RequestBody,
  wanted: unknown,
): { mediaType: string; media: RequestMedia } {
  const declared = Object.entries(body.content);
  const entry =
    typeof wanted === "string" ? closest(declared, wanted) : declared[0];
  if (entry === undefined) {
    const names = declared.map(([name]) => name).join(", ");
    throw new InvalidInput(
      `contentType ${JSON.stringify(wanted)} is not among those of the document: ${names}`,
    );
  }
  return { mediaType: entry[0], media: entry[1] };
}

function closest<Value>(
  entries: readonly [string, Value][],
  wanted: string,
): [string, Value] | undefined {
  const type = parseMediaType(wanted);
  const named = entries.find(([name]) => name === wanted);
  return named ?? entries.find(([name]) => matchMediaType(name, type) !== 0);
}

/** A range such as `image/*` cannot be sent: the caller's type, or the Blob's own, takes its place. */
function concreteType(
  mediaType: string,
  wanted: unknown,
  value: unknown,
): string {
  if (typeof wanted === "string") return wanted;
  if (!mediaType.includes("*")) return mediaType;
  const own = value instanceof Blob ? value.type : "";
  return own === "" ? "application/octet-stream" : own;
}

function jsonText(value: unknown): string {
  const text = tryJson(value);
  if (text === undefined) {
    throw new InvalidInput(`the body is a ${typeof value}, which is not JSON`);
  }
  return text;
}

/** `JSON.stringify` gives `undefined` for what has no JSON form, whatever its type says. */
function tryJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    throw new InvalidInput("the body cannot be written as JSON", { cause });
  }
}

function encodeForm(
  value: unknown,
  media: RequestMedia,
  contentType: string,
): EncodedBody {
  if (value instanceof URLSearchParams) {
    return { payload: value.toString(), contentType };
  }
  return { payload: formText(objectOf(value), media), contentType };
}

function encodeMultipart(
  value: unknown,
  media: RequestMedia,
  mediaType: string,
): EncodedBody {
  if (value instanceof FormData)
    return { payload: value, contentType: undefined };
  const boundary = createBoundary();
  return {
    payload: multipartBlob(objectOf(value), media, boundary),
    contentType: `${mediaType}; boundary=${boundary}`,
  };
}

function objectOf(value: unknown): object {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value;
  }
  throw new InvalidInput("the body is not an object");
}

function textOf(value: unknown): RequestPayload {
  if (value instanceof Blob || value instanceof ReadableStream) return value;
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "boolean":
    case "bigint":
      return String(value);
    default:
      throw new InvalidInput("the body is not a text");
  }
}

function withCharset(contentType: string): string {
  const type = parseMediaType(contentType);
  const isText = type.essence.startsWith("text/");
  if (!isText || type.parameters.has("charset")) return contentType;
  return `${contentType};charset=UTF-8`;
}

function bytesOf(value: unknown): RequestPayload {
  if (
    value instanceof Blob ||
    value instanceof ReadableStream ||
    isBytes(value) ||
    typeof value === "string"
  ) {
    return value;
  }
  throw new InvalidInput(
    "the body is neither Blob, ArrayBuffer, typed array nor ReadableStream",
  );
}
