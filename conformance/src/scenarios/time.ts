import type { VendorScenario } from "../scenario.js";
import { held, phases } from "./held-answers.js";
import { timeoutScenarios } from "./timeouts.js";

const soon = { "retry-after": "0" } as const;
const later = { "retry-after": "30" } as const;

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
  ...timeoutScenarios,
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
