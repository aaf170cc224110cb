import type { VendorScenario } from "../scenario.js";
import type { Answer } from "../stub/script.js";

const now = { "retry-after": "0" } as const;
const busy: Answer = { status: 503, headers: now };
const reset: Answer = { stop: { at: "start", by: "reset" } };

const again = (first: number): VendorScenario => ({
  id: `retries/${first}-then-200`,
  promise: "retries",
  title: `a GET that gets ${first} is sent again, and the second answer counts`,
  role: "read",
  server: [{ status: first, headers: now }, "sample"],
  wanted: {
    requests: 2,
    outcome: { kind: "value" },
    order: ["request 1", "answered 1", "request 2", "answered 2"],
  },
});

const never = (status: number, name: string): VendorScenario => ({
  id: `retries/${status}-once`,
  promise: "retries",
  title: `${status} is the last word`,
  role: "read",
  server: [{ status, headers: now }],
  wanted: {
    requests: 1,
    outcome: { kind: "error", name, status, attempts: [{ status }] },
  },
});

interface Fault {
  readonly id: string;
  readonly title: string;
  readonly answer: Answer;
}

const faults: readonly Fault[] = [
  {
    id: "reset",
    title: "a connection that is reset before the answer",
    answer: reset,
  },
  {
    id: "closed",
    title: "a connection that is closed before the answer",
    answer: { stop: { at: "start", by: "close" } },
  },
  {
    id: "reset-after-headers",
    title: "a connection that is reset after the headers",
    answer: {
      body: { kind: "json", json: { name: "Ada" } },
      stop: { at: "headers", by: "reset" },
    },
  },
  {
    id: "half-a-body",
    title: "a connection that is closed after half the body",
    answer: {
      body: { kind: "json", json: { name: "Ada" } },
      stop: { at: "half-body", by: "close" },
    },
  },
  {
    id: "half-the-chunks",
    title: "a chunked answer that breaks off",
    answer: {
      framing: "chunked",
      body: { kind: "json", json: { name: "Ada" } },
      stop: { at: "half-body", by: "close" },
    },
  },
  {
    id: "too-short",
    title: "an answer shorter than its Content-Length",
    answer: { body: { kind: "json", json: {} }, contentLength: 1_000 },
  },
  {
    id: "garbage",
    title: "an answer that is not HTTP",
    answer: { raw: "SSH-2.0-OpenSSH_9.6\r\n\r\n" },
  },
  {
    id: "half-a-header",
    title: "a connection that is closed within the headers",
    answer: { raw: "HTTP/1.1 200 OK\r\nContent-Le" },
  },
];

interface AskedWait {
  readonly id: string;
  readonly title: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

const askedAndRepeated: readonly AskedWait[] = [
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

const askedTooLong: readonly (AskedWait & {
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

const notRepeated = [
  { role: "create", method: "POST", title: "a POST" },
  { role: "patch", method: "PATCH", title: "a PATCH" },
] as const;

const repeated = [
  { role: "change", id: "put", title: "a PUT is sent again, with its body" },
  { role: "remove", id: "delete", title: "a DELETE is sent again" },
  {
    role: "retry-safe",
    id: "x-retry-safe",
    title: "a PATCH that the document calls safe to repeat is sent again",
  },
] as const;

/** Promise 8: retries. */
export const retryScenarios: readonly VendorScenario[] = [
  ...[408, 429, 500, 502, 503, 504].map(again),
  never(400, "BadRequestError"),
  never(401, "UnauthorizedError"),
  never(404, "NotFoundError"),
  never(409, "ConflictError"),
  never(425, "ApiError"),
  {
    id: "retries/503-for-good",
    promise: "retries",
    title:
      "after three attempts the last answer is the error, and it lists all three",
    role: "read",
    server: [busy],
    repeat: true,
    wanted: {
      requests: 3,
      outcome: {
        kind: "error",
        name: "ServerError",
        status: 503,
        message: ["503 {method} {path}"],
        attempts: [{ status: 503 }, { status: 503 }, { status: 503 }],
      },
    },
  },
  {
    id: "retries/reset-for-good",
    promise: "retries",
    title:
      "three broken connections are a ConnectionError that lists them, with the last cause",
    role: "read",
    server: [reset],
    repeat: true,
    wanted: {
      requests: 3,
      outcome: {
        kind: "error",
        name: "ConnectionError",
        message: ["{method} {path}"],
        cause: "an error",
        attempts: [
          { failure: "ConnectionError" },
          { failure: "ConnectionError" },
          { failure: "ConnectionError" },
        ],
      },
    },
  },
  {
    id: "retries/mixed",
    promise: "retries",
    title: "attempts of different kinds are listed as they were",
    role: "read",
    server: [reset, busy, { status: 404 }],
    wanted: {
      requests: 3,
      outcome: {
        kind: "error",
        name: "NotFoundError",
        attempts: [
          { failure: "ConnectionError" },
          { status: 503 },
          { status: 404 },
        ],
      },
    },
  },
  ...faults.map(({ id, title, answer }): VendorScenario => ({
    id: `retries/${id}`,
    promise: "retries",
    title: `${title}: the call is made again`,
    role: "read",
    server: [answer, "sample"],
    wanted: { requests: 2, outcome: { kind: "value" } },
  })),
  ...notRepeated.flatMap(
    ({ role, method, title }): readonly VendorScenario[] => [
      {
        id: `retries/${method.toLowerCase()}-503-once`,
        promise: "retries",
        title: `${title} that gets 503 is not sent again`,
        role,
        server: [busy],
        wanted: {
          requests: 1,
          outcome: {
            kind: "error",
            name: "ServerError",
            attempts: [{ status: 503 }],
          },
        },
      },
      {
        id: `retries/${method.toLowerCase()}-reset-once`,
        promise: "retries",
        title: `${title} whose connection breaks is not sent again: it may have been done`,
        role,
        server: [reset],
        wanted: {
          requests: 1,
          outcome: {
            kind: "error",
            name: "ConnectionError",
            attempts: [{ failure: "ConnectionError" }],
          },
        },
      },
    ],
  ),
  ...repeated.map(({ role, id, title }): VendorScenario => ({
    id: `retries/${id}`,
    promise: "retries",
    title,
    role,
    server: [busy, "sample"],
    wanted: { requests: 2, outcome: { kind: "value" } },
  })),
  {
    id: "retries/post-that-is-safe",
    promise: "retries",
    title:
      "a POST that the caller calls safe is sent again, with the same body",
    role: "create",
    call: { retrySafe: true },
    server: [busy, "sample"],
    wanted: { requests: 2, outcome: { kind: "value" } },
  },
  {
    id: "retries/none",
    promise: "retries",
    title: "with retries: 0 a call is made once",
    role: "read",
    client: { retries: 0 },
    server: [busy],
    wanted: { requests: 1, outcome: { kind: "error", name: "ServerError" } },
  },
  {
    id: "retries/five",
    promise: "retries",
    title: "with retries: 5 a call is made six times",
    role: "read",
    client: { retries: 5 },
    server: [busy, busy, busy, busy, busy, "sample"],
    wanted: { requests: 6, outcome: { kind: "value" } },
  },
  {
    id: "retries/of-the-call",
    promise: "retries",
    title: "the call's retries beat the client's",
    role: "read",
    client: { retries: 0 },
    call: { retries: 1 },
    server: [busy, "sample"],
    wanted: { requests: 2, outcome: { kind: "value" } },
  },
  ...askedAndRepeated.map(({ id, title, status, headers }): VendorScenario => ({
    id: `retries/${id}`,
    promise: "retries",
    title,
    role: "read",
    server: [{ status, headers }, "sample"],
    wanted: { requests: 2, outcome: { kind: "value" } },
  })),
  ...askedTooLong.map(
    ({ id, title, status, headers, retryAfter }): VendorScenario => ({
      id: `retries/${id}`,
      promise: "retries",
      title,
      role: "read",
      server: [{ status, headers }],
      wanted: {
        requests: 1,
        outcome: {
          kind: "error",
          name: "RateLimitError",
          retryAfter,
          attempts: [{ status }],
        },
      },
    }),
  ),
  {
    id: "retries/closed-between-requests",
    promise: "retries",
    title:
      "a connection that the server closes between two calls harms neither",
    role: "read",
    alone: true,
    call: { inTurn: 3 },
    server: [
      {
        keepAlive: true,
        body: { kind: "sample" },
        stop: { at: "end", by: "close" },
      },
      {
        keepAlive: true,
        body: { kind: "sample" },
        stop: { at: "end", by: "reset" },
      },
      "sample",
    ],
    wanted: { requests: 3, outcome: { kind: "value" } },
  },
];
