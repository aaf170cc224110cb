import { secretInput } from "../profiles/everything/secrets.js";
import { ofEverything } from "./everything-scenario.js";
import type { EverythingScenario } from "./everything-scenario.js";

const done = { kind: "value", nothing: true } as const;
const soon = { "retry-after": "0" } as const;
const again = { status: 503, headers: soon } as const;
const key = "idempotency-key";

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
