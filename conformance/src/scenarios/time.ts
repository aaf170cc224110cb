import type { VendorScenario } from "../scenario.js";
import type { Answer, Stop } from "../stub/script.js";

const someJson = { kind: "json", json: { name: "Ada" } } as const;
const held = (at: Stop["at"]): Answer => ({
  body: someJson,
  stop: { at, by: "hold" },
});
const soon = { "retry-after": "0" } as const;
const later = { "retry-after": "30" } as const;

/** Milliseconds that are enough for an answer on loopback, and short enough to wait for. */
const enough = 600;
const short = 100;

const phases = [
  { id: "request", title: "while the answer is awaited", at: "start" },
  { id: "headers", title: "after the headers", at: "headers" },
  { id: "body", title: "within the body", at: "half-body" },
] as const;

/** Promise 9: time. That no listener stays on the caller's signal is asked of every scenario. */
export const timeScenarios: readonly VendorScenario[] = [
  {
    id: "time/abort-before",
    promise: "time",
    title: "with a signal that is aborted already, nothing is sent",
    role: "read",
    call: { abortAt: "before" },
    wanted: {
      requests: 0,
      outcome: {
        kind: "error",
        name: "AbortedError",
        message: ["{method} {path}"],
        cause: "the signal's reason",
      },
    },
  },
  ...phases.map(({ id, title, at }): VendorScenario => ({
    id: `time/abort-in-${id}`,
    promise: "time",
    title: `an abort ${title} ends the call and the connection, and nothing is tried again`,
    role: "read",
    call: { abortAt: { event: at === "start" ? "request 1" : "stopped 1" } },
    server: [held(at)],
    wanted: {
      requests: 1,
      outcome: {
        kind: "error",
        name: "AbortedError",
        cause: "the signal's reason",
      },
      events: ["hung-up 1"],
    },
  })),
  {
    id: "time/abort-of-a-body-that-is-sent",
    promise: "time",
    title: "an abort of a POST ends it",
    role: "create",
    call: { abortAt: { event: "request 1" } },
    server: [held("start")],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "AbortedError" },
      events: ["hung-up 1"],
    },
  },
  {
    id: "time/abort-in-wait",
    promise: "time",
    title: "an abort in the wait between two attempts ends the call",
    role: "read",
    call: { abortAt: { event: "answered 1" } },
    server: [{ status: 503, headers: later }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "error",
        name: "AbortedError",
        attempts: [{ status: 503 }],
        cause: "the signal's reason",
      },
    },
  },
  {
    id: "time/abort-in-second-attempt",
    promise: "time",
    title: "an abort in the second attempt ends the call",
    role: "read",
    call: { abortAt: { event: "request 2" } },
    server: [{ status: 503, headers: soon }, held("start")],
    wanted: {
      requests: 2,
      outcome: { kind: "error", name: "AbortedError" },
      events: ["hung-up 2"],
    },
  },
  {
    id: "time/abort-by-result",
    promise: "time",
    title: "result() does not reject where the call is aborted",
    role: "read",
    call: { as: "result", abortAt: { event: "request 1" } },
    server: [held("start")],
    wanted: {
      requests: 1,
      outcome: {
        kind: "failure",
        status: "undeclared",
        exception: { kind: "error", name: "AbortedError" },
      },
    },
  },
  {
    id: "time/one-signal-for-many",
    promise: "time",
    title: "one signal ends many calls, and keeps no listener of any",
    role: "create",
    call: { times: 5, abortAt: { event: "request 5" } },
    server: [held("start")],
    repeat: true,
    wanted: {
      requests: 5,
      outcome: { kind: "error", name: "AbortedError" },
      events: ["hung-up 1", "hung-up 2", "hung-up 3", "hung-up 4", "hung-up 5"],
    },
  },
  {
    id: "time/many-calls",
    promise: "time",
    title: "twenty calls with one signal, all well, keep no listener",
    role: "read",
    call: { times: 20 },
    server: ["sample"],
    repeat: true,
    wanted: { requests: 20, outcome: { kind: "value" } },
  },
  {
    id: "time/without-a-signal",
    promise: "time",
    title: "a call without a signal ends like any other",
    role: "read",
    call: { noSignal: true },
    server: [{ status: 503, headers: soon }, "sample"],
    wanted: { requests: 2, outcome: { kind: "value" } },
  },
  ...phases.map(({ id, title, at }): VendorScenario => ({
    id: `time/timeout-in-${id}`,
    promise: "time",
    title: `a timeout ${title} ends the attempt and the connection`,
    role: "read",
    client: { timeout: short, retries: 0 },
    server: [held(at)],
    wanted: {
      requests: 1,
      outcome: {
        kind: "error",
        name: "TimeoutError",
        message: ["{method} {path}", "`timeout`"],
        attempts: [{ failure: "TimeoutError" }],
      },
      events: ["hung-up 1"],
    },
  })),
  {
    id: "time/timeout-then-200",
    promise: "time",
    title: "an attempt that takes too long is made again",
    role: "read",
    client: { timeout: enough },
    server: [held("start"), "sample"],
    wanted: {
      requests: 2,
      outcome: { kind: "value" },
      order: ["request 1", "hung-up 1", "request 2"],
    },
  },
  {
    id: "time/timeout-for-good",
    promise: "time",
    title: "the error lists every attempt that took too long",
    role: "read",
    client: { timeout: short, retries: 1 },
    server: [held("start")],
    repeat: true,
    wanted: {
      requests: 2,
      outcome: {
        kind: "error",
        name: "TimeoutError",
        attempts: [{ failure: "TimeoutError" }, { failure: "TimeoutError" }],
      },
    },
  },
  {
    id: "time/timeout-of-a-post",
    promise: "time",
    title:
      "a POST that takes too long is not sent again: it may have been done",
    role: "create",
    client: { timeout: short },
    server: [held("start")],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "TimeoutError" },
      events: ["hung-up 1"],
    },
  },
  {
    id: "time/timeout-of-the-call",
    promise: "time",
    title: "the call's timeout beats the client's",
    role: "read",
    client: { timeout: 60_000, retries: 0 },
    call: { timeout: short },
    server: [held("start")],
    wanted: { requests: 1, outcome: { kind: "error", name: "TimeoutError" } },
  },
  {
    id: "time/total-in-request",
    promise: "time",
    title:
      "totalTimeout ends a call while an answer is awaited, and nothing is tried again",
    role: "read",
    client: { totalTimeout: short },
    server: [held("start")],
    wanted: {
      requests: 1,
      outcome: {
        kind: "error",
        name: "TimeoutError",
        message: ["`totalTimeout`"],
      },
      events: ["hung-up 1"],
    },
  },
  {
    id: "time/total-in-wait",
    promise: "time",
    title: "totalTimeout ends a call in the wait between two attempts",
    role: "read",
    client: { totalTimeout: enough },
    server: [{ status: 503, headers: later }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "error",
        name: "TimeoutError",
        message: ["`totalTimeout`"],
        attempts: [{ status: 503 }],
      },
    },
  },
  {
    id: "time/total-over-attempts",
    promise: "time",
    title: "totalTimeout counts over attempts that are short enough each",
    role: "read",
    client: { timeout: 200, totalTimeout: enough, retries: 100 },
    server: [held("start")],
    repeat: true,
    wanted: {
      requests: "some",
      outcome: {
        kind: "error",
        name: "TimeoutError",
        message: ["`totalTimeout`"],
      },
    },
  },
  {
    id: "time/abort-in-paging",
    promise: "time",
    title:
      "an abort between two pages ends the loop before the second is asked for",
    role: "paged",
    call: { as: "items", abortAt: { items: 2 } },
    server: [
      {
        headers: { "x-pagination-pagetotal": "2" },
        body: { kind: "json", json: { results: [1, 2] } },
      },
    ],
    wanted: {
      requests: 1,
      outcome: {
        kind: "items",
        items: [1, 2],
        then: {
          kind: "error",
          name: "AbortedError",
          cause: "the signal's reason",
        },
      },
    },
  },
  {
    id: "time/abort-in-second-page",
    promise: "time",
    title: "an abort while the second page is awaited ends the loop",
    role: "paged",
    call: { as: "items", abortAt: { event: "request 2" } },
    server: [
      {
        headers: { "x-pagination-pagetotal": "2" },
        body: { kind: "json", json: { results: [1, 2] } },
      },
      held("start"),
    ],
    wanted: {
      requests: [{}, { target: "/user/tokens/?page=2" }],
      outcome: {
        kind: "items",
        items: [1, 2],
        then: { kind: "error", name: "AbortedError" },
      },
      events: ["hung-up 2"],
    },
  },
];
