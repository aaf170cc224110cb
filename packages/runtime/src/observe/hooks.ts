import { toLayerError } from "../send/failure.js";
import { contextOf } from "../call-context.js";
import { requestIdOf } from "../errors/api-error.js";
import type { Attempt, UserapisError } from "../errors/userapis-error.js";
import type { HttpRequest, HttpResponse, Layer, Transport } from "../layer.js";
import { attemptFacts } from "./attempt-facts.js";
import type { AttemptFacts } from "./attempt-facts.js";
import { HookError } from "./hook-error.js";

export interface RequestEvent extends AttemptFacts {
  /** As it goes on, less the credentials of `auth`, which are added later. What the caller gave in `headers` and `input` is in it, secrets too. */
  readonly request: HttpRequest;
}

export interface RetryEvent extends AttemptFacts {
  /** The attempt that failed: its status or the name of its error, and how long was waited since. */
  readonly previous: Attempt;
}

export interface ResponseEvent extends AttemptFacts {
  readonly status: number;
  /** Of the answer, as the server sent them. */
  readonly headers: Headers;
  /** The server's name for this request, from `X-Request-Id` or the like. */
  readonly requestId: string | undefined;
  /** Milliseconds from the request to the headers of the answer. */
  readonly duration: number;
}

export interface FailureEvent extends AttemptFacts {
  /** A `ConnectionError`, `TimeoutError`, `AbortedError` or `InputError`. Shows no secret. */
  readonly error: UserapisError;
  /** Milliseconds from the request to the failure. */
  readonly duration: number;
}

type Observer<Event> = (event: Event) => void | Promise<void>;

/** May return the request to send in place of `event.request`: `{ ...request, headers }`. */
export type RequestHook =
  | Observer<RequestEvent>
  | ((
      event: RequestEvent,
    ) => HttpRequest | undefined | Promise<HttpRequest | undefined>);

export interface Hooks {
  /** Before each attempt. */
  readonly onRequest?: RequestHook;
  /** Before each attempt but the first, and before its `onRequest`. */
  readonly onRetry?: Observer<RetryEvent>;
  /** After the headers of each answer, whatever its status; the body is not yet read. */
  readonly onResponse?: Observer<ResponseEvent>;
  /** After each attempt that got no answer. A 404 is an answer. */
  readonly onError?: Observer<FailureEvent>;
}

/**
 * A layer that calls `hooks` around every attempt and waits for them, within the attempt's `timeout`.
 *
 * A hook that throws ends the call with a `HookError`, and nothing is retried. An answer whose body breaks off has had its `onResponse`; where it
 * is retried, `onRetry` tells.
 */
export function hooks(hooks: Hooks): Layer {
  return (next) => async (request) => {
    const sent = await beforeAttempt(hooks, request);
    const start = performance.now();
    const response = await sendObserved({ hooks, next, start }, sent);
    await afterAnswer(hooks, sent, { response, start });
    return response;
  };
}

async function beforeAttempt(
  { onRetry, onRequest }: Hooks,
  request: HttpRequest,
): Promise<HttpRequest> {
  const facts = attemptFacts(request);
  const previous = facts.attempts.at(-1);
  if (onRetry !== undefined && previous !== undefined) {
    await guarded("onRetry", request, () => onRetry({ ...facts, previous }));
  }
  if (onRequest === undefined) return request;
  const replaced = await guarded("onRequest", request, () =>
    onRequest({ ...facts, request }),
  );
  return typeof replaced === "object" ? replaced : request;
}

interface ObservedAttempt {
  readonly hooks: Hooks;
  readonly next: Transport;
  readonly start: number;
}

async function sendObserved(
  { hooks: { onError }, next, start }: ObservedAttempt,
  request: HttpRequest,
): Promise<HttpResponse> {
  try {
    return await next(request);
  } catch (cause) {
    const duration = performance.now() - start;
    const error = toLayerError(contextOf(request), cause);
    await guarded("onError", request, () =>
      onError?.({ ...attemptFacts(request), error, duration }),
    );
    throw cause;
  }
}

interface Answered {
  readonly response: HttpResponse;
  readonly start: number;
}

async function afterAnswer(
  { onResponse }: Hooks,
  request: HttpRequest,
  { response, start }: Answered,
): Promise<void> {
  if (onResponse === undefined) return;
  const duration = performance.now() - start;
  const { status, headers } = response;
  const requestId = requestIdOf(headers);
  const facts = attemptFacts(request);
  try {
    await guarded("onResponse", request, () =>
      onResponse({ ...facts, status, headers, requestId, duration }),
    );
  } catch (error) {
    // Nobody will read it, and an unread body holds its connection.
    await response.body?.cancel();
    throw error;
  }
}

async function guarded<Value>(
  name: keyof Hooks,
  request: HttpRequest,
  hook: () => Value | Promise<Value>,
): Promise<Value> {
  try {
    return await hook();
  } catch (thrown) {
    const { secrets, attempts } = contextOf(request);
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new HookError(`the hook ${name} threw: ${secrets.redact(reason)}`, {
      operation: request.operation,
      attempts,
      cause: secrets.redactCause(thrown),
    });
  }
}
