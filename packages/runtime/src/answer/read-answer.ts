import type { CallContext } from "../call-context.js";
import type { ApiError } from "../errors/api-error.js";
import { createApiError } from "../errors/create-api-error.js";
import { DecodeError } from "../errors/decode-error.js";
import type { UserapisError } from "../errors/userapis-error.js";
import type { HttpResponse } from "../layer.js";
import type { Operation, ResponseContent } from "../operation.js";
import { giveUp } from "../send/give-up.js";
import type { Hold } from "../send/held-stream.js";
import { askedWait } from "../send/wait-time.js";
import { MalformedBody } from "./answer-kind.js";
import type { AnswerKind, Reading } from "./answer-kind.js";
import { declaredAnswer, declaredKind } from "./match-answer.js";
import { oneLine, summaryOf } from "./summary.js";
import { readUndeclared } from "./undeclared-body.js";

/** How a call ended. */
export type Outcome =
  | {
      readonly ok: true;
      readonly data: unknown;
      readonly settled: SettledAnswer;
    }
  | DeclaredFailure
  | {
      readonly ok: false;
      readonly exception: UserapisError;
      /** The document does not declare what came, or nothing came. */
      readonly settled: undefined;
    };

interface DeclaredFailure {
  readonly ok: false;
  /** The body. */
  readonly error: unknown;
  readonly exception: ApiError;
  readonly settled: SettledAnswer;
}

export interface AnswerSource {
  readonly operation: Operation;
  readonly response: HttpResponse;
  readonly context: CallContext;
  readonly hold: () => Hold;
  /** What a broken connection becomes. */
  readonly connectionError: (cause: unknown) => Error;
}

/** An answer that the document declares. */
export interface SettledAnswer {
  readonly source: AnswerSource;
  readonly declared: ResponseContent;
}

/** Reads an answer as the document declares it. Rejects only where the connection breaks. */
export async function readAnswer(source: AnswerSource): Promise<Outcome> {
  const { operation, response } = source;
  const { status, headers } = response;
  const declared = declaredAnswer(operation, status);
  if (declared === undefined) return unexpectedAnswer(source);
  if (isEmpty(source)) {
    await giveUp(response);
    return settle(source, declared, undefined);
  }
  if (declared.content === undefined) return readUnwanted(source, declared);
  const kind = declaredKind(declared, headers.get("content-type"));
  if (kind === undefined) return readMismatch(source, declared);
  return readDeclared(source, declared, kind);
}

/** RFC 9110, section 6.4.1: these have no body, whatever the headers say. Of others, each kind knows what an empty one is. */
function isEmpty({ operation, response }: AnswerSource): boolean {
  return (
    operation.method === "HEAD" || [204, 205, 304].includes(response.status)
  );
}

async function readDeclared(
  source: AnswerSource,
  declared: ResponseContent,
  kind: AnswerKind,
): Promise<Outcome> {
  const { response } = source;
  try {
    const value = await kind(response, readingOf(source));
    return settle(source, declared, value);
  } catch (error) {
    if (!(error instanceof MalformedBody)) throw error;
    const { text, cause } = error;
    if (response.status >= 400) return unexpected(apiError(source, text));
    return unexpected(
      decodeError(source, "the answer is not JSON", { text, cause }),
    );
  }
}

function readingOf(source: AnswerSource): Reading {
  const { hold, connectionError } = source;
  return {
    hold,
    connectionError,
    decodeError: (reason, text, cause) =>
      decodeError(source, reason, { text, cause }),
  };
}

/** A body where the document declares none: an error's is kept for the exception, a success's is not read. */
async function readUnwanted(
  source: AnswerSource,
  declared: ResponseContent,
): Promise<Outcome> {
  const { response } = source;
  if (response.status < 400) {
    await giveUp(response);
    return settle(source, declared, undefined);
  }
  const exception = apiError(source, await readUndeclared(response));
  const settled = { source, declared };
  return { ok: false, error: undefined, exception, settled };
}

/** Another media type than the document's. An error stays an `ApiError`, readable; a success has no value to give. */
async function readMismatch(
  source: AnswerSource,
  declared: ResponseContent,
): Promise<Outcome> {
  const { status, headers } = source.response;
  if (status >= 400) return unexpectedAnswer(source);
  const text = await source.response.text();
  if (text === "") return settle(source, declared, undefined);
  const type = headers.get("content-type") ?? "no content type";
  return unexpected(decodeError(source, `the answer is ${type}`, { text }));
}

function settle(
  source: AnswerSource,
  declared: ResponseContent,
  value: unknown,
): Outcome {
  const settled = { source, declared };
  if (source.response.status < 400) return { ok: true, data: value, settled };
  const exception = apiError(source, value);
  return { ok: false, error: value, exception, settled };
}

async function unexpectedAnswer(source: AnswerSource): Promise<Outcome> {
  return unexpected(apiError(source, await readUndeclared(source.response)));
}

/** What the document does not declare. */
export function unexpected(exception: UserapisError): Outcome {
  return { ok: false, exception, settled: undefined };
}

function decodeError(
  { operation, response, context }: AnswerSource,
  reason: string,
  { text, cause }: { text: string; cause?: unknown },
): DecodeError {
  const { secrets, attempts } = context;
  const { status, headers } = response;
  const firstBytes = secrets.redact(text).slice(0, 200);
  return new DecodeError(
    `${oneLine(secrets.redact(reason))}, not what the document declares for ${status}; it begins ${JSON.stringify(oneLine(firstBytes))}`,
    {
      operation,
      attempts,
      status,
      headers,
      firstBytes,
      // The parser quotes parts of the text, and a part of a secret is not known as one.
      cause: secrets.redact(text) === text ? cause : undefined,
    },
  );
}

function apiError(source: AnswerSource, body: unknown): ApiError {
  const { operation, response, context } = source;
  const { status, headers, statusText } = response;
  const { secrets, attempts } = context;
  const note =
    status < 400 ? "the document does not declare this status; " : "";
  const summary = summaryOf(body, statusText, secrets) || "no body";
  return createApiError(`${note}${summary}`, {
    operation,
    attempts,
    status,
    headers,
    body,
    secrets,
    retryAfter: askedWait(status, headers, Date.now()),
  });
}
