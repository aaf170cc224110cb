/** A server that asks for a longer wait is taken at its word: the call is not repeated, and its error says how long. */
export const longestWait = 60_000;

/** Milliseconds that an answer asks to wait; `undefined` where it does not say. */
export function askedWait(
  status: number,
  headers: Headers,
  now: number,
): number | undefined {
  return (
    retryAfter(headers, now) ??
    (status === 429 ? (interval(headers) ?? reset(headers, now)) : undefined)
  );
}

/** Full jitter: a random time up to half a second, doubled with each attempt, at most eight seconds. */
export function backoff(attempt: number, random: number): number {
  return random * Math.min(8_000, 500 * 2 ** (attempt - 1));
}

/** RFC 9110, section 10.2.3: seconds, or a date. */
function retryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get("retry-after");
  if (text === null) return undefined;
  const seconds = nonNegative(text);
  if (seconds !== undefined) return seconds * 1_000;
  // `Date.parse` finds a date even in "-1".
  const date = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** `X-RateLimit-Interval`: seconds before the next call, with a fraction. */
function interval(headers: Headers): number | undefined {
  const seconds = nonNegative(headers.get("x-ratelimit-interval"));
  return seconds === undefined ? undefined : seconds * 1_000;
}

/** `X-RateLimit-Reset`: when the window begins anew, in epoch seconds; small numbers are seconds from now. */
function reset(headers: Headers, now: number): number | undefined {
  const seconds = nonNegative(headers.get("x-ratelimit-reset"));
  if (seconds === undefined) return undefined;
  const isEpoch = seconds > 1_000_000_000;
  return isEpoch ? Math.max(0, seconds * 1_000 - now) : seconds * 1_000;
}

function nonNegative(text: string | null): number | undefined {
  return text !== null && /^\s*\d+(?:\.\d+)?\s*$/.test(text)
    ? Math.min(Number(text), Number.MAX_SAFE_INTEGER)
    : undefined;
}
