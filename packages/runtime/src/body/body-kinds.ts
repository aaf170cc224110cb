import { InvalidInput } from "../invalid-input.js";
import type { RequestPayload } from "../layer.js";
import { parseMediaType } from "../media-type.js";
import type { BodyKind } from "./body-kind.js";
import { isBytes } from "./bytes.js";
import { wellFormed } from "./well-formed.js";

/** Anything that JSON can say. */
export const jsonBody: BodyKind = (value, { contentType }) => {
  const payload = tryJson(value);
  if (payload !== undefined) return { payload, contentType };
  throw new InvalidInput(`the body is a ${typeof value}, which is not JSON`);
};

/** `JSON.stringify` gives `undefined` for what has no JSON form, whatever its type says. */
function tryJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    throw new InvalidInput("the body cannot be written as JSON", { cause });
  }
}

/** A text, or what already is one in bytes; UTF-8. */
export const textBody: BodyKind = (value, { contentType }) => ({
  payload: textOf(value),
  contentType: withCharset(contentType),
});

function textOf(value: unknown): RequestPayload {
  if (value instanceof Blob || value instanceof ReadableStream) return value;
  switch (typeof value) {
    case "string":
      return wellFormed(value);
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

/** Bytes as they are: Blob, File, `ArrayBuffer`, typed array, stream. */
export const binaryBody: BodyKind = (value, { contentType }) => {
  if (
    value instanceof Blob ||
    value instanceof ReadableStream ||
    isBytes(value) ||
    typeof value === "string"
  ) {
    return { payload: value, contentType };
  }
  throw new InvalidInput(
    "the body is neither Blob, ArrayBuffer, typed array nor ReadableStream",
  );
};
