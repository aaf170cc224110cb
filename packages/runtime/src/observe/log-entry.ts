import { contextOf } from "../call-context.js";
import { requestIdOf } from "../errors/api-error.js";
import type { UserapisError } from "../errors/userapis-error.js";
import type { HttpRequest, HttpResponse } from "../layer.js";
import { shownMessage, shownUrl } from "./attempt-facts.js";
import { shownHeaders } from "./shown-headers.js";

/** One attempt for machines. Shows no secret; `duration` is in milliseconds. A field that does not apply is left out. */
export interface LogRecord {
  readonly operationId: string;
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** From 1. */
  readonly attempt: number;
  readonly url?: string;
  readonly status?: number;
  readonly duration?: number;
  readonly requestId?: string;
  /** Where no answer came. */
  readonly error?: { readonly name: string; readonly message: string };
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly responseHeaders?: Readonly<Record<string, string>>;
}

export interface LogEntry {
  /** One line. */
  readonly message: string;
  readonly record: LogRecord;
}

/** Names of headers, in lower case, to hide beyond those that are hidden anyway; `undefined` where no header is logged. */
export type HeaderChoice = ReadonlySet<string> | undefined;

/** Before an attempt. No value of the call is in it: its credentials are not known yet, so nothing could be redacted. */
export function startEntry(request: HttpRequest): LogEntry {
  const record = baseRecord(request);
  return { message: lineOf(record, "sending"), record };
}

/** What is told of an attempt that has ended. */
export interface EndedAttempt {
  readonly request: HttpRequest;
  readonly duration: number;
  readonly headers: HeaderChoice;
}

export function answerEntry(
  ended: EndedAttempt,
  response: HttpResponse,
): LogEntry {
  const { request, duration, headers } = ended;
  const { status } = response;
  const requestId = requestIdOf(response.headers);
  const record: LogRecord = {
    ...endedRecord(ended),
    status,
    ...(requestId !== undefined && {
      requestId: contextOf(request).secrets.redact(requestId),
    }),
    ...(headers && {
      responseHeaders: shownHeaders(response.headers, request, headers),
    }),
  };
  return {
    message: lineOf(record, `${status} in ${Math.round(duration)} ms`),
    record,
  };
}

export function failureEntry(
  ended: EndedAttempt,
  error: UserapisError,
): LogEntry {
  const { request, duration } = ended;
  const { name } = error;
  const message = shownMessage(request, error);
  const record = { ...endedRecord(ended), error: { name, message } };
  const reason = withoutPrefix(message, request);
  const outcome = `${name} after ${Math.round(duration)} ms (${reason})`;
  return { message: lineOf(record, outcome), record };
}

function endedRecord({ request, duration, headers }: EndedAttempt): LogRecord {
  return {
    ...baseRecord(request),
    url: shownUrl(request),
    duration,
    ...(headers && {
      requestHeaders: shownHeaders(request.headers, request, headers),
    }),
  };
}

function baseRecord({ operation, method, attempt }: HttpRequest): LogRecord {
  return { operationId: operation.id, method, path: operation.path, attempt };
}

/** Errors name the operation, as the line does. */
function withoutPrefix(message: string, { operation }: HttpRequest): string {
  const prefix = `${operation.method} ${operation.path}: `;
  return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}

function lineOf(record: LogRecord, outcome: string): string {
  const { method, path, attempt, url, requestId } = record;
  const details = [
    `attempt ${attempt}`,
    ...(url === undefined ? [] : [url]),
    ...(requestId === undefined ? [] : [`request id ${requestId}`]),
  ];
  const line = `${method} ${path}: ${outcome}; ${details.join(", ")}`;
  // Control characters and line separators could forge lines of a log.
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}
