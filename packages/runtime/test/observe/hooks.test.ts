import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { HookError } from "../../src/observe/hook-error.js";
import { hooks } from "../../src/observe/hooks.js";
import type { Hooks } from "../../src/observe/hooks.js";
import {
  AbortedError,
  TimeoutError,
  writeParameters,
} from "../../src/index.js";
import type { Layer } from "../../src/index.js";
import {
  callOperation,
  errorOf,
  operation,
} from "../support/call-operation.js";
import { json, startServer } from "../support/recording-server.js";

/** Hooks that note what they are told, less what differs from run to run. */
function noting(log: object[]): Hooks {
  return {
    onRequest: ({ request, ...event }) => {
      log.push({ onRequest: event, sent: request.url.pathname });
    },
    onRetry: (event) => {
      log.push({ onRetry: event });
    },
    onResponse: ({ headers, duration, ...event }) => {
      log.push({ onResponse: event, type: headers.get("content-type") });
      expect(duration).toBeGreaterThan(0);
    },
    onError: ({ error, duration, ...event }) => {
      log.push({ onError: event, error: error.message });
      expect(duration).toBeGreaterThan(0);
    },
  };
}

const getThing = operation({
  id: "getThing",
  path: "/things/{id}",
  parameters: {
    write: writeParameters,
    list: [{ name: "id", in: "path", required: true }],
  },
});

describe("hooks", () => {
  it("are told of every attempt", async () => {
    const log: object[] = [];
    await using server = await startServer([
      json({}, 503, { "retry-after": "0" }),
      json({}, 200, { "x-request-id": "r2" }),
    ]);
    await callOperation({
      url: server.url,
      operation: getThing,
      input: { id: "7" },
      client: { layers: [hooks(noting(log))] },
    });
    const facts = {
      operationId: "getThing",
      method: "GET",
      path: "/things/{id}",
      url: `${server.url}/things/7`,
    };
    const failed = { status: 503, failure: undefined, wait: 0 };
    const first = { ...facts, attempt: 1, attempts: [] };
    const second = { ...facts, attempt: 2, attempts: [failed] };
    expect(log).toEqual([
      { onRequest: first, sent: "/things/7" },
      {
        onResponse: { ...first, status: 503, requestId: undefined },
        type: "application/json",
      },
      { onRetry: { ...second, previous: failed } },
      { onRequest: second, sent: "/things/7" },
      {
        onResponse: { ...second, status: 200, requestId: "r2" },
        type: "application/json",
      },
    ]);
  });

  it("are told why an attempt got no answer", async () => {
    const log: object[] = [];
    const reset = new TypeError("fetch failed", {
      cause: new Error("read ECONNRESET"),
    });
    await errorOf(
      callOperation({
        url: "https://a.example",
        client: {
          layers: [hooks(noting(log))],
          transport: () => Promise.reject(reset),
          retries: 0,
        },
      }),
    );
    expect(log.at(-1)).toMatchObject({
      error:
        "GET /things: no answer from a.example (fetch failed: read ECONNRESET)",
    });
  });

  it("are told of a timeout and of the caller's abort as such", async () => {
    const errors: unknown[] = [];
    const layers = [
      hooks({
        onError: ({ error }) => {
          errors.push(error);
        },
      }),
    ];
    const controller = new AbortController();
    await using server = await startServer(() => {
      controller.abort();
      return undefined;
    });
    const client = { layers, retries: 0 };
    const { signal } = controller;
    await errorOf(
      callOperation({ url: server.url, client, options: { signal } }),
    );
    await errorOf(
      callOperation({ url: server.url, client, options: { timeout: 20 } }),
    );
    await expect.poll(() => errors).toHaveLength(2);
    expect(errors[0]).toBeInstanceOf(AbortedError);
    expect(errors[1]).toBeInstanceOf(TimeoutError);
  });

  it("are told of the caller's abort, whatever the transport makes of it", async () => {
    const errors: unknown[] = [];
    const controller = new AbortController();
    await errorOf(
      callOperation({
        url: "https://a.example",
        client: {
          layers: [
            hooks({
              onError: ({ error }) => {
                errors.push(error);
              },
            }),
          ],
          transport: () => {
            controller.abort();
            return Promise.reject(new Error("socket closed"));
          },
        },
        options: { signal: controller.signal },
      }),
    );
    await expect.poll(() => errors).toHaveLength(1);
    expect(errors[0]).toBeInstanceOf(AbortedError);
  });

  it("are told in the order of the onion, and waited for", async () => {
    const log: string[] = [];
    const note = (name: string): Layer =>
      hooks({
        onRequest: async () => {
          await Promise.resolve();
          log.push(`${name} request`);
        },
        onResponse: async () => {
          await Promise.resolve();
          log.push(`${name} response`);
        },
      });
    await using server = await startServer([json({})]);
    await callOperation({
      url: server.url,
      client: { layers: [note("a"), note("b")] },
    });
    log.push("done");
    expect(log).toEqual([
      "a request",
      "b request",
      "b response",
      "a response",
      "done",
    ]);
  });

  it("may change the request", async () => {
    await using server = await startServer([json({})]);
    const tenant = hooks({
      onRequest: ({ request }) => {
        const headers = new Headers(request.headers);
        headers.set("x-tenant", "t1");
        return { ...request, headers };
      },
    });
    await callOperation({
      url: server.url,
      operation: operation({ security: [{ key: [] }] }),
      client: { layers: [tenant], auth: { key: "k" } },
    });
    expect(server.requests[0]?.headers).toMatchObject({
      "x-tenant": "t1",
      "x-api-key": "k",
    });
  });

  it("leave what other layers see as it was", async () => {
    const cause = new Error("reset");
    const seen: unknown[] = [];
    const outer: Layer = (next) => (request) =>
      next(request).catch((error: unknown) => {
        seen.push(error);
        throw error;
      });
    await errorOf(
      callOperation({
        url: "https://a.example",
        client: {
          layers: [outer, hooks({ onError: () => undefined })],
          transport: () => Promise.reject(cause),
          retries: 0,
        },
      }),
    );
    expect(seen).toMatchObject([{ name: "ConnectionError", cause }]);
  });
});

describe("a hook that throws", () => {
  const thrown = new Error("no tenant for s3cret-key");
  const raise = () => {
    throw thrown;
  };

  it.each(["onRequest", "onResponse"] as const)(
    "in %s ends the call, once",
    async (name) => {
      await using server = await startServer([json({})]);
      const error = await errorOf(
        callOperation({
          url: server.url,
          client: { layers: [hooks({ [name]: raise })] },
        }),
      );
      expect(error).toBeInstanceOf(HookError);
      expect(error).toMatchObject({
        name: "HookError",
        message: `GET /things: the hook ${name} threw: no tenant for s3cret-key`,
        operationId: "things",
        cause: thrown,
      });
      expect(server.requests).toHaveLength(name === "onRequest" ? 0 : 1);
    },
  );

  it("in onError ends the call, and the failed attempt is not repeated", async () => {
    let attempts = 0;
    const error = await errorOf(
      callOperation({
        url: "https://a.example",
        client: {
          layers: [hooks({ onError: raise })],
          transport: () => {
            attempts += 1;
            return Promise.reject(new Error("reset"));
          },
        },
      }),
    );
    expect(error).toMatchObject({ name: "HookError", cause: thrown });
    expect(attempts).toBe(1);
  });

  it("in onRetry ends the call before the next attempt", async () => {
    await using server = await startServer([
      json({}, 503, { "retry-after": "0" }),
    ]);
    const error = await errorOf(
      callOperation({
        url: server.url,
        client: { layers: [hooks({ onRetry: raise })] },
      }),
    );
    expect(error).toMatchObject({ name: "HookError", cause: thrown });
    expect(server.requests).toHaveLength(1);
  });

  it("lets go of the answer", async () => {
    let cancelled = false;
    const body = new ReadableStream({
      cancel: () => {
        cancelled = true;
      },
    });
    await errorOf(
      callOperation({
        url: "https://a.example",
        client: {
          layers: [hooks({ onResponse: raise })],
          transport: () => Promise.resolve(new Response(body)),
        },
      }),
    );
    expect(cancelled).toBe(true);
  });

  it("with a credential in its message shows none", async () => {
    await using server = await startServer([json({})]);
    const error = await errorOf(
      callOperation({
        url: server.url,
        operation: operation({ security: [{ key: [] }] }),
        client: {
          auth: { key: "s3cret-key" },
          layers: [hooks({ onResponse: raise })],
        },
      }),
    );
    expect(error).toBeInstanceOf(HookError);
    expect(inspect(error, { depth: 9 })).toContain("no tenant for ***");
    expect(inspect(error, { depth: 9 })).not.toContain("s3cret");
  });
});

describe("what a hook is told", () => {
  const secret = "s3cret/key+1";

  it("holds no credential and no secret parameter", async () => {
    const told: unknown[] = [];
    const observe = (event: object) => {
      told.push(event);
    };
    const failing = callOperation({
      url: "https://a.example",
      operation: operation({
        path: "/things/{token}",
        parameters: {
          write: writeParameters,
          list: [
            { name: "token", in: "path", secret: true },
            { name: "pin", in: "query", secret: true },
          ],
        },
        security: [{ queryKey: [], bearer: [] }],
      }),
      input: { token: secret, pin: "1234-pin" },
      client: {
        auth: { queryKey: secret, bearer: secret },
        layers: [
          hooks({ onRetry: observe, onResponse: observe, onError: observe }),
        ],
        transport: ({ url, headers }) =>
          Promise.reject(
            Object.assign(new Error(`no route to ${url.href}`), {
              headers: [...headers],
            }),
          ),
        retries: 0,
      },
    });
    await errorOf(failing);
    expect(told).toMatchObject([
      {
        url: "https://a.example/things/***?pin=***",
        error: { name: "ConnectionError" },
      },
    ]);
    const text = inspect(told, { depth: 9 });
    expect(text).not.toContain("s3cret");
    expect(text).not.toContain("1234-pin");
  });
});
