import { declaredAnswer } from "../answer/match-answer.js";
import { isJsonType } from "../media-type.js";
import type { Operation } from "../operation.js";
import type { WholeAnswer } from "./answer-table.js";
import { isSequenceType, toSequence } from "./to-sequence.js";

/** An answer as `fetch` would give it: the media type is the caller's, else the one of the document that fits the body. */
export function toResponse(
  operation: Operation,
  answer: WholeAnswer,
  url = "",
): Response {
  const { status } = answer;
  const headers = toHeaders(answer.headers ?? {});
  const payload = isBodiless(operation, answer)
    ? null
    : toPayload(answer, mediaTypeOf(operation, answer, headers));
  const response = new Response(payload, { status, headers });
  // A `Response` made by hand has no URL of its own.
  Object.defineProperty(response, "url", { value: url });
  return response;
}

function toHeaders(given: object): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given) as [string, unknown][]) {
    if (value === undefined) continue;
    const text = typeof value === "string" ? value : JSON.stringify(value);
    headers.set(name, text);
  }
  return headers;
}

/** RFC 9110, section 6.4.1. */
function isBodiless(
  operation: Operation,
  { status, body }: WholeAnswer,
): boolean {
  return (
    body === undefined ||
    operation.method === "HEAD" ||
    [204, 205, 304].includes(status)
  );
}

/** The type of the body, also put among `headers`. */
function mediaTypeOf(
  operation: Operation,
  answer: WholeAnswer,
  headers: Headers,
): string {
  const given = headers.get("content-type");
  if (given !== null) return given;
  const declared =
    answer.undeclared === true
      ? undefined
      : declaredAnswer(operation, answer.status);
  const chosen = chooseType(Object.keys(declared?.content ?? {}), answer.body);
  headers.set("content-type", chosen);
  return chosen;
}

function chooseType(types: readonly string[], body: unknown): string {
  const usual = usualType(body);
  const fitting = types.find((type) => fits(type, body)) ?? types[0] ?? usual;
  if (!fitting.includes("*")) return fitting;
  const [main = "*"] = fitting.split("/");
  if (main === "*" || usual.startsWith(`${main}/`)) return usual;
  return main === "text" ? "text/plain" : `${main}/octet-stream`;
}

function usualType(body: unknown): string {
  if (body instanceof Blob && body.type !== "") return body.type;
  if (isBytes(body)) return "application/octet-stream";
  return typeof body === "string" ? "text/plain" : "application/json";
}

/** A text fits any type. */
function fits(type: string, body: unknown): boolean {
  if (isBytes(body)) return !isJsonType(type) && !type.startsWith("text/");
  if (typeof body === "string") return true;
  return isAsyncIterable(body) ? isSequenceType(type) : isJsonType(type);
}

type Payload = Blob | ReadableStream<Uint8Array> | BufferSource;

function isBytes(body: unknown): body is Payload {
  return (
    body instanceof Blob ||
    body instanceof ReadableStream ||
    body instanceof ArrayBuffer ||
    ArrayBuffer.isView(body)
  );
}

function isAsyncIterable(body: unknown): body is AsyncIterable<unknown> {
  return (
    typeof body === "object" && body !== null && Symbol.asyncIterator in body
  );
}

function toPayload({ body, undeclared }: WholeAnswer, type: string): BodyInit {
  if (isBytes(body)) return body;
  const isRaw = undeclared === true || !isJsonType(type);
  if (typeof body === "string" && isRaw) return body;
  if (isSequenceType(type) && (isAsyncIterable(body) || Array.isArray(body)))
    return toSequence(body, type);
  return JSON.stringify(body);
}
