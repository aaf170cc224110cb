/** A server that asks for a longer wait is taken at its word: the call is not repeated, and its error says how long. */
export const longestWait = 60_000;

/**
 * Milliseconds that an answer asks to wait; `undefined` where it does not say. `Retry-After` has seconds or a date (RFC 9110, section 10.2.3);
 * of a 429, `X-RateLimit-Interval` has seconds before the next call, and `X-RateLimit-Reset` says when the window begins anew.
 */
export function askedWait(
  status: number,
  headers: Headers,
  now: number,
): number | undefined {
  const wait = milliseconds(headers, "retry-after") ?? untilDate(headers, now);
  if (wait !== undefined || status !== 429) return wait;
  return (
    milliseconds(headers, "x-ratelimit-interval") ?? untilReset(headers, now)
  );
}

/** Full jitter: a random time up to half a second, doubled with each attempt, at most eight seconds. */
export function backoff(attempt: number, random: number): number {
  return random * Math.min(8_000, 500 * 2 ** (attempt - 1));
}

/** `Date.parse` finds a date even in "-1". */
function untilDate(headers: Headers, now: number): number | undefined {
  const text = headers.get("retry-after") ?? "";
  const date = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Epoch seconds; small numbers are seconds from now. */
function untilReset(headers: Headers, now: number): number | undefined {
  const reset = milliseconds(headers, "x-ratelimit-reset");
  const isEpoch = reset !== undefined && reset > 1e12;
  return isEpoch ? Math.max(0, reset - now) : reset;
}

/** Of a header that has seconds, with or without a fraction. */
function milliseconds(headers: Headers, name: string): number | undefined {
  const text = headers.get(name) ?? "";
  return /^\s*\d+(?:\.\d+)?\s*$/.test(text)
    ? Math.min(Number(text) * 1_000, Number.MAX_SAFE_INTEGER)
    : undefined;
}
