import { ConnectionError, RedirectError } from "../errors/connection-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import { askedWait, backoff, longestWait } from "./wait-time.js";

/** Milliseconds until the next attempt, or `undefined` where this answer is the last word. */
export function waitAfterAnswer(
  attempt: number,
  { status, headers }: { readonly status: number; readonly headers: Headers },
): number | undefined {
  if (status !== 408 && status !== 429 && status < 500) return undefined;
  const asked = askedWait(status, headers, Date.now());
  if (asked === undefined) return backoff(attempt, Math.random());
  return asked > longestWait ? undefined : asked;
}

/** The same for an attempt without an answer. */
export function waitAfterFailure(
  attempt: number,
  error: unknown,
): number | undefined {
  const isPassing =
    (error instanceof ConnectionError && !(error instanceof RedirectError)) ||
    error instanceof TimeoutError;
  return isPassing ? backoff(attempt, Math.random()) : undefined;
}
