import type { VendorScenario } from "../scenario.js";
import type { Answer } from "../stub/script.js";

const hiddenRedirects = [
  {
    runtime: "chromium",
    reason:
      "a browser hides where a redirect leads, so every one is refused there",
  },
];

interface Fault {
  readonly id: string;
  readonly title: string;
  readonly answer: Answer;
}

const body = { kind: "json", json: { name: "Ada" } } as const;

const faults: readonly Fault[] = [
  {
    id: "reset",
    title: "a reset instead of an answer",
    answer: { stop: { at: "start", by: "reset" } },
  },
  {
    id: "nothing",
    title: "a connection that is closed without an answer",
    answer: { stop: { at: "start", by: "close" } },
  },
  {
    id: "reset-in-the-body",
    title: "a reset within the body",
    answer: { body, stop: { at: "half-body", by: "reset" } },
  },
  {
    id: "close-in-the-body",
    title: "a connection that is closed within the body",
    answer: { body, stop: { at: "half-body", by: "close" } },
  },
  {
    id: "close-in-chunks",
    title: "a chunked answer without its end",
    answer: {
      framing: "chunked",
      body,
      stop: { at: "half-body", by: "close" },
    },
  },
  {
    id: "not-http",
    title: "an answer that is not HTTP",
    answer: { raw: "220 mail ready\r\n\r\n" },
  },
  {
    id: "too-short",
    title: "an answer shorter than its Content-Length",
    answer: { body, contentLength: 1_000 },
  },
  {
    id: "cut-gzip",
    title: "a compressed answer that breaks off",
    answer: { body, encoding: "gzip", stop: { at: "half-body", by: "close" } },
  },
  {
    id: "not-gzip",
    title: "an answer that claims to be compressed and is not",
    answer: { body, headers: { "content-encoding": "gzip" } },
  },
];

/** Promise 11: transports, and what goes wrong on the wire. */
export const transportScenarios: readonly VendorScenario[] = [
  {
    id: "transports/own-fetch",
    promise: "transports",
    title: "a fetch of the user's own sends the request",
    role: "create",
    client: { sender: "own fetch" },
    server: ["sample"],
    wanted: {
      requests: 1,
      outcome: { kind: "value" },
      trace: ["fetch POST"],
    },
  },
  {
    id: "transports/own-transport",
    promise: "transports",
    title:
      "a transport of the user's own takes the place of fetch, retries and errors stay",
    role: "change",
    client: { sender: "own transport" },
    server: [{ status: 503, headers: { "retry-after": "0" } }, "sample"],
    wanted: {
      requests: 2,
      outcome: { kind: "value" },
      trace: ["transport PUT", "transport PUT"],
    },
  },
  ...faults.map(({ id, title, answer }): VendorScenario => ({
    id: `transports/${id}`,
    promise: "transports",
    title: `${title} is a ConnectionError with its cause`,
    role: "read",
    client: { retries: 0 },
    server: [answer],
    wanted: {
      requests: 1,
      outcome: {
        kind: "error",
        name: "ConnectionError",
        message: ["{method} {path}"],
        cause: "an error",
        attempts: [{ failure: "ConnectionError" }],
      },
    },
  })),
  {
    id: "transports/no-server",
    promise: "transports",
    title: "a port where nobody listens is a ConnectionError",
    role: "read",
    client: { retries: 0, baseUrl: "http://127.0.0.1:9" },
    wanted: {
      requests: 0,
      outcome: {
        kind: "error",
        name: "ConnectionError",
        message: ["{method} {path}", "127.0.0.1:9"],
        cause: "an error",
      },
    },
  },
  {
    id: "transports/slow-drip",
    promise: "transports",
    title: "an answer that comes letter by letter is read whole",
    role: "read",
    server: [
      {
        headers: { "content-type": "application/json" },
        body: { kind: "parts", parts: '{"name":"Ada"}'.match(/./g) ?? [] },
      },
    ],
    wanted: { requests: 1, outcome: { kind: "value", data: { name: "Ada" } } },
  },
  ...[301, 302, 303, 307, 308].map((status): VendorScenario => ({
    id: `transports/${status}`,
    promise: "transports",
    title: `a GET follows ${status} within the origin`,
    role: "read",
    notIn: hiddenRedirects,
    server: [{ status, headers: { location: "{base}/moved" } }, "sample"],
    wanted: {
      requests: [{}, { target: "/moved" }],
      outcome: { kind: "value" },
    },
  })),
  {
    id: "transports/relative-redirect",
    promise: "transports",
    title: "a redirect to a relative address is resolved",
    role: "read",
    notIn: hiddenRedirects,
    server: [
      { status: 302, headers: { location: "{basePath}/moved?page=1" } },
      "sample",
    ],
    wanted: {
      requests: [{}, { target: "/moved?page=1" }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "transports/redirect-loop",
    promise: "transports",
    title: "a redirect loop ends after twenty, and is not tried again",
    role: "read",
    notIn: hiddenRedirects,
    server: [{ status: 302, headers: { location: "{base}/loop" } }],
    repeat: true,
    wanted: {
      requests: [
        {},
        ...Array.from({ length: 20 }, () => ({ target: "/loop" })),
      ],
      outcome: {
        kind: "error",
        name: "RedirectError",
        message: ["{method} {path}", "20"],
      },
    },
  },
  {
    id: "transports/redirect-nowhere",
    promise: "transports",
    title: "a redirect without a location is an answer",
    role: "read",
    notIn: hiddenRedirects,
    server: [{ status: 302 }],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "ApiError", status: 302 },
    },
  },
  {
    id: "transports/redirect-to-nonsense",
    promise: "transports",
    title: "a redirect to what is no URL is a RedirectError",
    role: "read",
    notIn: [
      {
        runtime: "chromium",
        reason: "a browser takes such a redirect for a broken answer",
      },
    ],
    server: [{ status: 302, headers: { location: "http://[" } }],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "RedirectError" },
    },
  },
  {
    id: "transports/redirect-and-retry",
    promise: "transports",
    title: "a 503 behind a redirect is tried again from the start",
    role: "read",
    notIn: hiddenRedirects,
    server: [
      { status: 302, headers: { location: "{base}/moved" } },
      { status: 503, headers: { "retry-after": "0" } },
      "sample",
    ],
    wanted: {
      requests: [{}, { target: "/moved" }, {}],
      outcome: { kind: "value" },
    },
  },
];
