import { getEventListeners } from "node:events";
import { setImmediate, setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import {
  AbortedError,
  byteStreamAnswer,
  TimeoutError,
} from "../../src/index.js";
import type { HttpRequest, Layer, Transport } from "../../src/index.js";
import {
  callOperation,
  errorOf,
  operation,
} from "../support/call-operation.js";
import { json, startServer } from "../support/recording-server.js";

const never = () => undefined;
const url = "https://a.example";
const slow = json({}, 503, { "retry-after": "50" });

/** Ends the call when its first answer has come, so that it ends in the wait before the next attempt. */
function abortAfterAnswer(controller: AbortController): Layer {
  return (next) => async (request) => {
    const response = await next(request);
    setTimeout(() => {
      controller.abort(new Error("user left"));
    });
    return response;
  };
}

describe("timeout", () => {
  it("ends an attempt, which is repeated where that does no harm", async () => {
    await using server = await startServer(never);
    const error = await errorOf(
      callOperation({ url: server.url, options: { timeout: 30, retries: 1 } }),
    );
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      message: "GET /things: no whole answer within 30 ms (option `timeout`)",
      attempts: [
        { failure: "TimeoutError" },
        { failure: "TimeoutError", wait: undefined },
      ],
    });
  });

  it("holds for the body", async () => {
    const stuck = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("[1"));
      },
    });
    const transport = () =>
      Promise.resolve(
        new Response(stuck, {
          headers: { "content-type": "application/json" },
        }),
      );
    const failing = callOperation({
      url: "https://a.example",
      client: { transport },
      options: { timeout: 30, retries: 0 },
    });
    expect(await errorOf(failing)).toBeInstanceOf(TimeoutError);
  });

  it("holds for a transport that ignores signals, and for a provider", async () => {
    const client = { transport: () => new Promise<never>(never) };
    const options = { timeout: 30, retries: 0 };
    expect(
      await errorOf(
        callOperation({ url: "https://a.example", client, options }),
      ),
    ).toBeInstanceOf(TimeoutError);
    const auth = { key: () => new Promise<string>(never) };
    const secured = operation({ security: [{ key: [] }] });
    expect(
      await errorOf(
        callOperation({
          url: "https://a.example",
          operation: secured,
          client: { auth },
          options,
        }),
      ),
    ).toBeInstanceOf(TimeoutError);
  });

  it("is told once, also where the body ends after it", async () => {
    let finish = never;
    const body = new ReadableStream({
      start(controller) {
        finish = () => {
          controller.close();
        };
      },
    });
    const failing = callOperation({
      url: "https://a.example",
      client: { transport: () => Promise.resolve(new Response(body)) },
      options: { timeout: 30, retries: 0 },
    });
    const error = await errorOf(failing);
    finish();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(error).toMatchObject({ attempts: [{ failure: "TimeoutError" }] });
  });

  it.each([-1, 0, Number.NaN])("cannot be %s", async (timeout) => {
    const failing = callOperation({
      url: "https://a.example",
      options: { timeout },
    });
    expect(await errorOf(failing)).toMatchObject({
      name: "InputError",
      message: `GET /things: the option \`timeout\` is ${timeout}; it must be more than 0 milliseconds, \`Infinity\` for none`,
    });
  });
});

describe("totalTimeout", () => {
  it("ends the call in a wait", async () => {
    const busy = { status: 503, headers: { "retry-after": "50" } };
    const transport = () => Promise.resolve(new Response(null, busy));
    const failing = callOperation({
      url: "https://a.example",
      client: { transport },
      options: { totalTimeout: 200 },
    });
    expect(await errorOf(failing)).toMatchObject({
      name: "TimeoutError",
      message:
        "GET /things: the call took longer than 200 ms (option `totalTimeout`)",
      attempts: [{ status: 503, wait: 50_000 }],
    });
  });
});

describe("signal", () => {
  it("that has ended lets nothing be sent", async () => {
    await using server = await startServer([json({})]);
    const reason = new Error("too late");
    const error = await errorOf(
      callOperation({
        url: server.url,
        options: { signal: AbortSignal.abort(reason) },
      }),
    );
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({
      message: "GET /things: the caller ended the call",
      cause: reason,
    });
    expect(server.requests).toEqual([]);
  });

  it("ends an attempt for good", async () => {
    const controller = new AbortController();
    await using server = await startServer(() => {
      controller.abort(new Error("user left"));
      return undefined;
    });
    const error = await errorOf(
      callOperation({
        url: server.url,
        options: { signal: controller.signal },
      }),
    );
    expect(error).toMatchObject({
      name: "AbortedError",
      cause: { message: "user left" },
    });
    expect(server.requests).toHaveLength(1);
  });

  it("ends a wait", async () => {
    await using server = await startServer([slow]);
    const controller = new AbortController();
    const failing = callOperation({
      url: server.url,
      client: { layers: [abortAfterAnswer(controller)] },
      options: { signal: controller.signal },
    });
    expect(await errorOf(failing)).toMatchObject({
      name: "AbortedError",
      attempts: [{ status: 503, wait: 50_000 }],
    });
  });

  it("is left without listeners", async () => {
    await using server = await startServer([
      json({}),
      json({}, 500),
      json({}, 200, { "content-length": "2" }),
    ]);
    const { signal } = new AbortController();
    await callOperation({ url: server.url, options: { signal } });
    await callOperation({
      url: server.url,
      options: { signal, retries: 0 },
    }).result();
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("stays with a stream until it has ended", async () => {
    await using server = await startServer([{ body: "bytes" }]);
    const { signal } = new AbortController();
    const responses = {
      "200": { content: { "*/*": byteStreamAnswer } },
    } as const;
    const data = await callOperation({
      url: server.url,
      operation: operation({ responses }),
      options: { signal },
    });
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    expect(await new Response(data as ReadableStream).text()).toBe("bytes");
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("ends a stream that is being read", async () => {
    const controller = new AbortController();
    let cancelled: unknown;
    const stuck = new ReadableStream({
      cancel(reason) {
        cancelled = reason;
      },
    });
    const data = await callOperation({
      url: "https://a.example",
      operation: operation({
        responses: { "200": { content: { "*/*": byteStreamAnswer } } },
      }),
      client: { transport: () => Promise.resolve(new Response(stuck)) },
      options: { signal: controller.signal },
    });
    const reading = new Response(data as ReadableStream).text();
    controller.abort(new Error("user left"));
    await expect(reading).rejects.toMatchObject({ name: "AbortedError" });
    expect(cancelled).toBeInstanceOf(AbortedError);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });
});

describe("the request's signal", () => {
  it("need not be read for the caller to end the call", async () => {
    const controller = new AbortController();
    const transport: Transport = () => {
      controller.abort(new Error("user left"));
      return new Promise<never>(never);
    };
    const failing = callOperation({
      url,
      client: { transport },
      options: { signal: controller.signal },
    });
    expect(await errorOf(failing)).toMatchObject({
      name: "AbortedError",
      cause: { message: "user left" },
    });
  });

  it("need not be read for a body that does not end", async () => {
    const controller = new AbortController();
    const stuck = new ReadableStream({
      pull() {
        controller.abort(new Error("user left"));
        return new Promise<never>(never);
      },
    });
    const transport: Transport = () => Promise.resolve(new Response(stuck));
    const failing = callOperation({
      url,
      client: { transport },
      options: { signal: controller.signal },
    });
    expect(await errorOf(failing)).toMatchObject({ name: "AbortedError" });
  });

  it("ends with our error as its reason, also where a layer copies the request", async () => {
    const copying: Layer = (next) => (request) => next({ ...request });
    for (const layers of [[], [copying]]) {
      const reasons: unknown[] = [];
      const transport: Transport = ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener("abort", () => {
            reasons.push(signal.reason);
            reject(new Error("aborted"));
          });
        });
      const error = await errorOf(
        callOperation({
          url,
          client: { transport, layers },
          options: { timeout: 30, retries: 0 },
        }),
      );
      expect(error).toBeInstanceOf(TimeoutError);
      expect(reasons).toEqual([error]);
    }
  });

  it("is the same however often it is read, and has ended where it is read late", async () => {
    const requests: HttpRequest[] = [];
    const transport: Transport = (request) => {
      requests.push(request);
      return new Promise<never>(never);
    };
    const options = { timeout: 30, retries: 0 };
    const error = await errorOf(
      callOperation({ url, client: { transport }, options }),
    );
    const [request] = requests;
    expect(request?.signal).toMatchObject({ aborted: true, reason: error });
    expect(request?.signal).toBe(request?.signal);
  });

  it("is of its own attempt, also where it is read in the next one", async () => {
    const requests: HttpRequest[] = [];
    const transport: Transport = (request) => {
      requests.push(request);
      return requests.length === 1
        ? new Promise<never>(never)
        : Promise.resolve(Response.json(requests[0]?.signal.aborted));
    };
    const options = { timeout: 200 };
    expect(await callOperation({ url, client: { transport }, options })).toBe(
      true,
    );
  });
});

describe("a request that can only end by itself", () => {
  it.each([
    [{ timeout: Infinity }, false],
    [{ timeout: 1_000 }, true],
    [{ timeout: Infinity, totalTimeout: 1_000 }, true],
    [{ timeout: Infinity, signal: new AbortController().signal }, true],
  ])("is sent with a signal where %o may end it", async (options, wanted) => {
    const inits: (RequestInit | undefined)[] = [];
    const fetch = (_: unknown, init?: RequestInit): Promise<Response> => {
      inits.push(init);
      return Promise.resolve(Response.json({}));
    };
    await callOperation({ url, client: { fetch }, options });
    expect(inits.map((init) => init?.signal instanceof AbortSignal)).toEqual([
      wanted,
    ]);
  });

  it("of an attempt that is over is not sent, however late its credential", async () => {
    const signals: boolean[] = [];
    let asked = 0;
    const key = async (): Promise<string> => {
      asked += 1;
      if (asked === 1) await wait(60);
      return "key";
    };
    const fetch = (_: unknown, init?: RequestInit): Promise<Response> => {
      signals.push(init?.signal?.aborted ?? false);
      return new Promise<never>(never);
    };
    await errorOf(
      callOperation({
        url,
        operation: operation({ security: [{ key: [] }] }),
        client: { fetch, auth: { key } },
        options: { timeout: 40, totalTimeout: 600 },
      }),
    );
    expect(signals).toContain(true);
    expect(signals.filter((aborted) => !aborted).length).toBe(asked - 1);
  });
});

describe("a signal that many calls share", () => {
  it("has one listener of ours, until the last of them has ended", async () => {
    const { signal } = new AbortController();
    const answers: (() => void)[] = [];
    const transport = () =>
      new Promise<Response>((resolve) => {
        answers.push(() => {
          resolve(Response.json({}));
        });
      });
    const calls = Array.from({ length: 20 }, () =>
      callOperation({ url, client: { transport }, options: { signal } }),
    );
    await setImmediate();
    const during = getEventListeners(signal, "abort").length;
    for (const answer of answers) answer();
    await Promise.all(calls);
    expect([during, getEventListeners(signal, "abort").length]).toEqual([1, 0]);
  });

  it("ends them all", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const transport = () => new Promise<never>(never);
    const calls = Array.from({ length: 3 }, () =>
      errorOf(
        callOperation({ url, client: { transport }, options: { signal } }),
      ),
    );
    controller.abort();
    const errors = await Promise.all(calls);
    expect(errors.map((error) => error instanceof AbortedError)).toEqual([
      true,
      true,
      true,
    ]);
  });
});
