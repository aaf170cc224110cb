import { secretKeys } from "../profiles/everything/secrets.js";
import { ofEverything } from "./everything-scenario.js";
import type { EverythingScenario } from "./everything-scenario.js";

const soon = { "retry-after": "0" } as const;
const again = { status: 503, headers: soon } as const;
const shown = "color=blue&token=***";

/** Promise 10: hooks and the logger. That neither is told a secret is asked of every scenario. */
export const observerScenarios: readonly EverythingScenario[] = ofEverything([
  {
    id: "layers/hooks",
    promise: "layers",
    title:
      "hooks are told of each attempt, each retry and each answer, without secrets",
    role: "read-with-secrets",
    client: { layers: ["hooks"] },
    server: [again, "sample"],
    wanted: {
      requests: 2,
      outcome: { kind: "value" },
      trace: [
        `request: read GET /calls/read?${shown}, attempt 1 after []`,
        `answer 503: read GET /calls/read?${shown}, attempt 1 after []`,
        `retry after 503: read GET /calls/read?${shown}, attempt 2 after [503]`,
        `request: read GET /calls/read?${shown}, attempt 2 after [503]`,
        `answer 200: read GET /calls/read?${shown}, attempt 2 after [503]`,
      ],
    },
  },
  {
    id: "layers/hooks-of-a-failure",
    promise: "layers",
    title: "hooks are told of an attempt that gets no answer",
    role: "read",
    client: { layers: ["hooks"], retries: 0 },
    server: [{ stop: { at: "start", by: "reset" } }],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "ConnectionError" },
      trace: [
        "request: read GET /calls/read, attempt 1 after []",
        "ConnectionError: read GET /calls/read, attempt 1 after []",
      ],
    },
  },
  {
    id: "layers/hook-that-changes-the-request",
    promise: "layers",
    title: "a hook gives another request to send",
    role: "read",
    client: { layers: ["hook that adds a header"] },
    server: ["sample"],
    wanted: {
      requests: [
        { headers: { "x-hook": "was here", "x-key": secretKeys.headerKey } },
      ],
      outcome: { kind: "value" },
    },
  },
  {
    id: "layers/hook-that-throws",
    promise: "layers",
    title:
      "a hook that throws ends the call with a HookError; nothing is repeated",
    role: "read",
    client: { layers: ["hook that throws"] },
    server: ["sample"],
    wanted: {
      requests: 1,
      outcome: {
        kind: "error",
        name: "HookError",
        message: ["{method} {path}", "onResponse", "the hook failed"],
        cause: "an error",
      },
    },
  },
  {
    id: "layers/logger",
    promise: "layers",
    title: "the logger writes a line for each attempt, without secrets",
    role: "read-with-secrets",
    client: { layers: ["logger"] },
    server: [
      {
        ...again,
        headers: { ...soon, "x-request-id": `id ${secretKeys.headerKey}` },
      },
      { status: 404 },
    ],
    wanted: {
      requests: 2,
      outcome: { kind: "error", name: "NotFoundError" },
      trace: [
        "debug GET /calls/read: sending; attempt 1",
        `warn GET /calls/read: 503 in N ms; attempt 1, /calls/read?${shown}, request id id ***`,
        "debug GET /calls/read: sending; attempt 2",
        `warn GET /calls/read: 404 in N ms; attempt 2, /calls/read?${shown}`,
      ],
    },
  },
  {
    id: "layers/logger-of-a-failure",
    promise: "layers",
    title: "the logger writes why no answer came",
    role: "read",
    client: { layers: ["logger"], timeout: 300, retries: 0 },
    server: [{ stop: { at: "start", by: "hold" } }],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "TimeoutError" },
      trace: [
        "debug GET /calls/read: sending; attempt 1",
        "error GET /calls/read: TimeoutError after N ms (no whole answer within N ms (option `timeout`)); attempt 1, /calls/read",
      ],
    },
  },
  {
    id: "layers/logger-of-headers",
    promise: "layers",
    title:
      "the logger hides headers that are secret by the document, by name or by the caller's word",
    role: "read-with-secrets",
    client: { layers: ["logger of headers"] },
    server: [
      {
        headers: {
          "x-echo": `key ${secretKeys.headerKey}`,
          "x-auth-token": "abc",
          "x-private": "abc",
          "x-plain": "abc",
          "content-type": "application/json",
        },
        body: { kind: "json", json: { title: "Nocturne" } },
      },
    ],
    wanted: {
      requests: 1,
      outcome: { kind: "value" },
      trace: [
        "sent x-pin=*** x-trace=trace; got x-auth-token=*** x-echo=key *** x-plain=abc x-private=***",
      ],
    },
  },
]);
