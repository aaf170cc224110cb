import type { VendorScenario } from "../scenario.js";
import { held, phases } from "./held-answers.js";

const later = { "retry-after": "30" } as const;

/** Milliseconds that are enough for an answer on loopback, and short enough to wait for. */
const enough = 1_500;
const short = 300;

/** Of promise 9: the timeout of an attempt, and that of the call. */
export const timeoutScenarios: readonly VendorScenario[] = [
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
    client: { timeout: short, totalTimeout: enough, retries: 100 },
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
];
