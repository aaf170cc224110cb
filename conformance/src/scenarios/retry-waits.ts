const now = { "retry-after": "0" } as const;

interface AskedWait {
  readonly id: string;
  readonly title: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Waits that a server asks for, and gets. */
export const askedAndRepeated: readonly AskedWait[] = [
  {
    id: "date-in-the-past",
    title: "a Retry-After that is a date of the past: at once",
    status: 503,
    headers: { "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" },
  },
  {
    id: "nonsense-wait",
    title: "a Retry-After that says nothing is passed over",
    status: 503,
    headers: { "retry-after": "soon" },
  },
  {
    id: "negative-wait",
    title: "a negative Retry-After is passed over",
    status: 503,
    headers: { "retry-after": "-1" },
  },
  {
    id: "rate-limit-interval",
    title: "X-RateLimit-Interval of a 429 is honoured",
    status: 429,
    headers: { "x-ratelimit-interval": "0.0" },
  },
  {
    id: "rate-limit-reset",
    title: "X-RateLimit-Reset of a 429 that is over: at once",
    status: 429,
    headers: { "x-ratelimit-reset": "1600000000" },
  },
  {
    id: "retry-after-first",
    title: "Retry-After beats the vendor's own headers",
    status: 429,
    headers: { ...now, "x-ratelimit-interval": "3600" },
  },
  {
    id: "limit-of-a-503",
    title:
      "the vendor's rate limit headers mean nothing beside another status than 429",
    status: 503,
    headers: { "x-ratelimit-interval": "3600" },
  },
];

/** Waits that are too long for a second attempt. */
export const askedTooLong: readonly (AskedWait & {
  readonly retryAfter: number | "some";
})[] = [
  {
    id: "hour-in-seconds",
    title:
      "a server that asks for an hour gets no second attempt, and the error says how long",
    status: 429,
    headers: { "retry-after": "3600" },
    retryAfter: 3_600_000,
  },
  {
    id: "date-far-ahead",
    title: "the same with a date",
    status: 429,
    headers: { "retry-after": "Fri, 31 Dec 2100 23:59:59 GMT" },
    retryAfter: "some",
  },
  {
    id: "interval-of-an-hour",
    title: "the same with X-RateLimit-Interval",
    status: 429,
    headers: { "x-ratelimit-interval": "3600" },
    retryAfter: 3_600_000,
  },
  {
    id: "reset-far-ahead",
    title: "the same with X-RateLimit-Reset",
    status: 429,
    headers: { "x-ratelimit-reset": "4133980799" },
    retryAfter: "some",
  },
];
