import type { CallContext } from "../call-context.js";
import { createApiError } from "../errors/create-api-error.js";
import { DecodeError } from "../errors/decode-error.js";
import type { ApiError } from "../errors/api-error.js";
import type { Attempt, UserapisError } from "../errors/userapis-error.js";
import type { HttpResponse } from "../layer.js";
import type { Operation, ResponseContent } from "../operation.js";
import type { Answer, Failure, Success, Unexpected } from "../result.js";
import { askedWait } from "../send/wait-time.js";
import { decodeBody, decodeUndeclared } from "./decode-body.js";
import { declaredHeaders } from "./declared-headers.js";
import { declaredAnswer, declaredKind } from "./match-answer.js";
import { oneLine, summaryOf } from "./summary.js";

/** How a call can end. */
export type Outcome =
  Success<number, unknown> | Failure<number, unknown> | Unexpected;

export interface AnswerSource {
  readonly operation: Operation;
  readonly response: HttpResponse;
  readonly context: CallContext;
  readonly attempts: readonly Attempt[];
}

/** Reads an answer as the document declares it. Rejects only where the connection breaks. */
export async function readAnswer(source: AnswerSource): Promise<Outcome> {
  const { operation, response } = source;
  const declared = declaredAnswer(operation, response.status);
  if (declared === undefined) return readUndeclared(source);
  if (isEmpty(source)) {
    await response.body?.cancel();
    return settled(source, declared, undefined);
  }
  if (declared.content === undefined) return readUnwanted(source, declared);
  const type = response.headers.get("content-type");
  const kind = declaredKind(declared, type);
  if (kind === undefined) return readMismatch(source);
  const decoded = await decodeBody(response, kind);
  if (decoded.kind === "value") return settled(source, declared, decoded.value);
  return malformed(source, decoded);
}

/** RFC 9110, section 6.4.1: these have no body, whatever the headers say. */
function isEmpty({ operation, response }: AnswerSource): boolean {
  return (
    operation.method === "HEAD" ||
    [204, 205, 304].includes(response.status) ||
    response.headers.get("content-length") === "0"
  );
}

/** A body where the document declares none: an error's is kept for the exception, a success's is not read. */
async function readUnwanted(
  source: AnswerSource,
  declared: ResponseContent,
): Promise<Outcome> {
  const { response } = source;
  if (response.status < 400) {
    await response.body?.cancel();
    return settled(source, declared, undefined);
  }
  const exception = apiError(source, await decodeUndeclared(response));
  return failure(source, declared, { error: undefined, exception });
}

function settled(
  source: AnswerSource,
  declared: ResponseContent,
  value: unknown,
): Outcome {
  const { status, headers } = source.response;
  if (status >= 400) {
    const exception = apiError(source, value);
    return failure(source, declared, { error: value, exception });
  }
  return {
    ok: true,
    status,
    data: value,
    headers: declaredHeaders(declared, headers),
    response: answerOf(source),
  };
}

function failure(
  source: AnswerSource,
  declared: ResponseContent,
  { error, exception }: { error: unknown; exception: ApiError },
): Failure<number, unknown> {
  const { status, headers } = source.response;
  return {
    ok: false,
    status,
    error,
    headers: declaredHeaders(declared, headers),
    response: answerOf(source),
    exception,
  };
}

async function readUndeclared(source: AnswerSource): Promise<Unexpected> {
  const body = await decodeUndeclared(source.response);
  return unexpected(apiError(source, body));
}

/** Another media type than the document's. An error stays an `ApiError`, readable; a success has no value to give. */
async function readMismatch(source: AnswerSource): Promise<Outcome> {
  const { response } = source;
  if (response.status >= 400) return readUndeclared(source);
  const text = await response.text();
  if (text === "") {
    const declared = declaredAnswer(source.operation, response.status) ?? {};
    return settled(source, declared, undefined);
  }
  const type = response.headers.get("content-type") ?? "no content type";
  return unexpected(decodeError(source, `the answer is ${type}`, { text }));
}

function malformed(
  source: AnswerSource,
  { text, cause }: { text: string; cause: unknown },
): Unexpected {
  if (source.response.status >= 400) return unexpected(apiError(source, text));
  return unexpected(
    decodeError(source, "the answer is not JSON", { text, cause }),
  );
}

function decodeError(
  { operation, response, context, attempts }: AnswerSource,
  reason: string,
  { text, cause }: { text: string; cause?: unknown },
): DecodeError {
  const firstBytes = context.secrets.redact(text).slice(0, 200);
  return new DecodeError(
    `${oneLine(reason)}, not what the document declares for ${response.status}; it begins ${JSON.stringify(oneLine(firstBytes))}`,
    {
      operation,
      attempts,
      status: response.status,
      headers: response.headers,
      firstBytes,
      cause: context.secrets.redactCause(cause),
    },
  );
}

function apiError(source: AnswerSource, body: unknown): ApiError {
  const { operation, response, context, attempts } = source;
  const { status, headers } = response;
  const summary = summaryOf(body, response.statusText, context.secrets);
  const note = status < 400 ? "the document does not declare this status" : "";
  const message = [note, summary].filter((part) => part !== "").join("; ");
  return createApiError(message === "" ? "no body" : message, {
    operation,
    attempts,
    status,
    headers,
    body,
    retryAfter: askedWait(status, headers, Date.now()),
  });
}

function unexpected(error: UserapisError): Unexpected {
  return { ok: false, status: undefined, error, exception: error };
}

function answerOf({ response, context }: AnswerSource): Answer {
  const { status, statusText, headers, url } = response;
  return { status, statusText, headers, url: context.secrets.redactUrl(url) };
}
