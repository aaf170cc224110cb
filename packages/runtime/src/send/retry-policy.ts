import { ConnectionError, RedirectError } from "../errors/connection-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import type { Operation } from "../operation.js";
import { askedWait, backoff, longestWait } from "./wait-time.js";

export interface RetryPolicy {
  /** How often a failed attempt may be repeated. */
  readonly retries: number;
  /** Whether repeating does no harm, and the body can be sent again. */
  readonly repeatable: boolean;
}

/** RFC 9110, section 9.2.2. */
const idempotent = new Set([
  "GET",
  "HEAD",
  "OPTIONS",
  "TRACE",
  "PUT",
  "DELETE",
]);

export function isRepeatable(
  operation: Operation,
  body: unknown,
  retrySafe: boolean | undefined,
): boolean {
  if (body instanceof ReadableStream) return false;
  const safe = retrySafe ?? operation.retrySafe;
  return safe === true || idempotent.has(operation.method.toUpperCase());
}

/** Milliseconds until the next attempt, or `undefined` where this answer is the last word. */
export function waitAfterAnswer(
  policy: RetryPolicy,
  attempt: number,
  answer: { readonly status: number; readonly headers: Headers },
): number | undefined {
  const { status, headers } = answer;
  if (!mayRepeat(policy, attempt)) return undefined;
  if (status !== 408 && status !== 429 && status < 500) return undefined;
  const asked = askedWait(status, headers, Date.now());
  if (asked === undefined) return backoff(attempt, Math.random());
  return asked > longestWait ? undefined : asked;
}

/** The same for an attempt without an answer. */
export function waitAfterFailure(
  policy: RetryPolicy,
  attempt: number,
  error: unknown,
): number | undefined {
  if (!mayRepeat(policy, attempt)) return undefined;
  if (error instanceof RedirectError) return undefined;
  const passing =
    error instanceof ConnectionError || error instanceof TimeoutError;
  return passing ? backoff(attempt, Math.random()) : undefined;
}

function mayRepeat(policy: RetryPolicy, attempt: number): boolean {
  return policy.repeatable && attempt <= policy.retries;
}
