import { secretInput, secretKeys } from "../profiles/everything/secrets.js";
import { ofEverything } from "./everything-scenario.js";
import type { EverythingScenario } from "./everything-scenario.js";

const done = { kind: "value", nothing: true } as const;
const soon = { "retry-after": "0" } as const;
const again = { status: 503, headers: soon } as const;
const key = "idempotency-key";
const shown = "color=blue&token=***";

/** Promise 8: what makes a POST safe to repeat. */
export const idempotencyScenarios: readonly EverythingScenario[] = ofEverything(
  [
    {
      id: "retries/x-retry-safe-post",
      promise: "retries",
      title: "a POST that the document calls safe to repeat is, with its body",
      role: "search",
      server: [again, "sample"],
      wanted: { requests: 2, outcome: done },
    },
    {
      id: "retries/one-key-over-all-attempts",
      promise: "retries",
      title: "an idempotency key is made, and is the same in every attempt",
      role: "order",
      server: [again, { stop: { at: "start", by: "reset" } }, "sample"],
      wanted: {
        requests: [
          { headers: { [key]: { contains: "" } } },
          { headers: { [key]: { sameAs: 1 } } },
          { headers: { [key]: { sameAs: 1 } } },
        ],
        outcome: done,
      },
    },
    {
      id: "retries/own-key",
      promise: "retries",
      title: "the caller's own idempotency key wins",
      role: "order-with-key",
      server: [again, "sample"],
      wanted: {
        requests: [
          { headers: { [key]: "my own key" } },
          { headers: { [key]: "my own key" } },
        ],
        outcome: done,
      },
    },
    {
      id: "retries/key-alone",
      promise: "retries",
      title: "an idempotency key makes a POST safe to repeat",
      role: "keyed",
      server: [again, "sample"],
      wanted: {
        requests: [{}, { headers: { [key]: { sameAs: 1 } } }],
        outcome: done,
      },
    },
  ],
);

/** Promise 2: what the document calls `x-secret`. */
export const declaredSecretScenarios: readonly EverythingScenario[] =
  ofEverything([
    {
      id: "credentials-at-home/secret-parameters",
      promise: "credentials-at-home",
      title:
        "secret parameters of query and header are in no error, even if the server repeats them",
      role: "read-with-secrets",
      server: [{ status: 403, body: { kind: "text", text: "got {echo}" } }],
      wanted: {
        requests: [
          { headers: { "x-pin": secretInput.pin, "x-trace": "trace" } },
        ],
        outcome: { kind: "error", name: "ForbiddenError", message: ["***"] },
      },
    },
    {
      id: "credentials-at-home/secret-properties",
      promise: "credentials-at-home",
      title:
        "secret properties of a body, deeper ones and numbers too, are in no error",
      role: "sign-in",
      server: [
        {
          status: 400,
          body: { kind: "json", json: { message: "got {echo}" } },
        },
      ],
      wanted: {
        requests: 1,
        outcome: { kind: "error", name: "BadRequestError", message: ["***"] },
      },
    },
    {
      id: "credentials-at-home/secret-properties-of-an-answer",
      promise: "credentials-at-home",
      title:
        "secret properties of an answer are not in the first bytes of a DecodeError",
      role: "sign-in",
      server: [
        {
          headers: { "content-type": "application/json" },
          body: {
            kind: "text",
            text: `{"session":"${secretInput.session}","name":`,
          },
        },
      ],
      wanted: {
        requests: 1,
        outcome: {
          kind: "error",
          name: "DecodeError",
          firstBytes: '{"session":"***","name":',
        },
      },
    },
  ]);

/** Promise 3: servers. */
export const serverScenarios: readonly EverythingScenario[] = ofEverything([
  {
    id: "paths/server-variables",
    promise: "paths",
    title:
      "a server's variables are filled in, those left out with their default",
    role: "shared-server",
    client: { server: "default region" },
    server: ["sample"],
    wanted: { requests: [{ target: "/eu/calls/server" }], outcome: done },
  },
  {
    id: "paths/server-variable-chosen",
    promise: "paths",
    title: "a value of a variable's enum is taken",
    role: "shared-server",
    client: { server: "other region" },
    server: ["sample"],
    wanted: { requests: [{ target: "/us/calls/server" }], outcome: done },
  },
  {
    id: "paths/server-variable-unknown",
    promise: "paths",
    title: "a value that is not in a variable's enum is refused",
    role: "shared-server",
    client: { server: "unknown region" },
    wanted: {
      requests: 0,
      outcome: {
        kind: "error",
        name: "InputError",
        message: ['"region"', '"mars"', '"eu", "us"'],
      },
    },
  },
  {
    id: "paths/second-server",
    promise: "paths",
    title: "another server of the document is chosen by its number",
    role: "shared-server",
    client: { server: "without a region" },
    server: ["sample"],
    wanted: { requests: [{ target: "/calls/server" }], outcome: done },
  },
  {
    id: "paths/own-server",
    promise: "paths",
    title:
      "an operation with servers of its own is sent there, with the variables",
    role: "own-server",
    client: { server: "other region" },
    server: ["sample"],
    wanted: {
      requests: [{ target: "/uploads/calls/own-server" }],
      outcome: done,
    },
  },
  {
    id: "paths/own-server-and-base-url",
    promise: "paths",
    title: "a base URL takes the place of an operation's own servers too",
    role: "own-server",
    server: ["sample"],
    wanted: { requests: 1, outcome: done },
  },
]);

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
    client: { layers: ["logger"], timeout: 200, retries: 0 },
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
