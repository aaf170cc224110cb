import { contextOf } from "../call-context.js";
import { createApiError } from "../errors/create-api-error.js";
import type { ApiError } from "../errors/api-error.js";
import type { UserapisError } from "../errors/userapis-error.js";
import type { ResponseContent } from "../operation.js";
import { giveUp } from "../send/give-up.js";
import { askedWait } from "../send/wait-time.js";
import { MalformedBody } from "./answer-kind.js";
import type { AnswerKind, Reading } from "./answer-kind.js";
import { decodeFailure } from "./decode-failure.js";
import { declaredAnswer, declaredKind } from "./match-answer.js";
import { summaryOf } from "./summary.js";
import { readUndeclared } from "./undeclared-body.js";

/** How a call ended. */
export type Outcome = Received | DeclaredFailure | UndeclaredFailure;

export interface Received {
  readonly exception: undefined;
  readonly value: unknown;
  readonly settled: SettledAnswer;
}

interface DeclaredFailure {
  /** What awaiting the call throws. */
  readonly exception: ApiError;
  /** The body. */
  readonly value: unknown;
  readonly settled: SettledAnswer;
}

/** The document does not declare what came, or nothing came. */
interface UndeclaredFailure {
  readonly exception: UserapisError;
  readonly value?: never;
  readonly settled?: never;
}

/** An answer that the document declares. */
export interface SettledAnswer extends Reading {
  readonly declared: ResponseContent;
}

/** Reads an answer as the document declares it. Rejects only where the connection breaks. */
export async function readAnswer(source: Reading): Promise<Outcome> {
  const { request, response, call, deadline } = source;
  const { status, headers } = response;
  const declared = declaredAnswer(request.operation, status);
  if (declared === undefined) return readUnexpected(source);
  const settled = { request, response, call, deadline, declared };
  if (isEmpty(settled)) {
    await giveUp(response);
    return settle(settled, undefined);
  }
  if (declared.content === undefined) {
    // Kept for the exception alone.
    return { ...(await readUnexpected(source)), value: undefined, settled };
  }
  const type = headers.get("content-type");
  const kind = declaredKind(declared.content, type);
  if (kind !== undefined) return readDeclared(settled, kind);
  return status < 400 ? readMismatch(settled, type) : readUnexpected(source);
}

/** RFC 9110, section 6.4.1: these have no body, whatever the headers say. Of others, each kind knows what an empty one is. */
function isEmpty({ request, response, declared }: SettledAnswer): boolean {
  const { status } = response;
  return (
    request.operation.method === "HEAD" ||
    [204, 205, 304].includes(status) ||
    (status < 400 && declared.content === undefined)
  );
}

async function readDeclared(
  settled: SettledAnswer,
  kind: AnswerKind,
): Promise<Outcome> {
  const { response } = settled;
  try {
    return settle(settled, await kind(response, settled));
  } catch (error) {
    if (!(error instanceof MalformedBody)) throw error;
    return {
      exception:
        response.status < 400
          ? decodeFailure(settled, "the answer is not JSON", error)
          : apiError(settled, error.text),
    };
  }
}

/** A success of another media type than the document's has no value to give. */
async function readMismatch(
  settled: SettledAnswer,
  type: string | null,
): Promise<Outcome> {
  const text = await settled.response.text();
  if (text === "") return settle(settled, undefined);
  const reason = `the answer is ${type ?? "without a content type"}`;
  return { exception: decodeFailure(settled, reason, { text }) };
}

function settle(settled: SettledAnswer, value: unknown): Outcome {
  return settled.response.status < 400
    ? { exception: undefined, value, settled }
    : { exception: apiError(settled, value), value, settled };
}

/** An answer that the document does not declare is no success, and what it says can be read. */
async function readUnexpected(
  source: Reading,
): Promise<{ readonly exception: ApiError }> {
  const body = await readUndeclared(source.response);
  return { exception: apiError(source, body) };
}

/** HTTP/2 has no status text to say instead (RFC 9113, section 8.3.2). */
function withoutSentence(body: unknown): string {
  return body === undefined || body === ""
    ? "no body"
    : "no message in its body";
}

function apiError({ request, response }: Reading, body: unknown): ApiError {
  const context = contextOf(request);
  const { status, headers, statusText } = response;
  const summary =
    summaryOf(body, statusText, context.secrets) || withoutSentence(body);
  return createApiError(
    status < 400
      ? `the document does not declare this status; ${summary}`
      : summary,
    {
      ...context.facts,
      status,
      headers,
      body,
      secrets: context.secrets,
      retryAfter: askedWait(status, headers, Date.now()),
    },
  );
}
