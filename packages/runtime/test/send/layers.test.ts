import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  ApiClient,
  call,
  ConnectionError,
  InputError,
} from "../../src/index.js";
import type {
  ClientOptions,
  HttpRequest,
  Layer,
  Transport,
} from "../../src/index.js";
import {
  callOperation,
  errorOf,
  operation,
  testApi,
} from "../support/call-operation.js";
import { json, startServer } from "../support/recording-server.js";

describe("layers", () => {
  it("wrap each attempt, the first outermost", async () => {
    const log: string[] = [];
    const note =
      (name: string): Layer =>
      (next) =>
      async (request) => {
        log.push(`${name} ${request.operation.id} ${request.attempt}`);
        const response = await next(request);
        log.push(`${name} ${response.status}`);
        return response;
      };
    await using server = await startServer([
      json({}, 503, { "retry-after": "0" }),
      json({}),
    ]);
    await callOperation({
      url: server.url,
      client: { layers: [note("a"), note("b")] },
    });
    expect(log).toEqual([
      "a things 1",
      "b things 1",
      "b 503",
      "a 503",
      "a things 2",
      "b things 2",
      "b 200",
      "a 200",
    ]);
  });

  it("are made once for a client", async () => {
    let made = 0;
    const count: Layer = (next) => {
      made += 1;
      return next;
    };
    const transport = () => Promise.resolve(Response.json({}));
    const client = new ApiClient(testApi, {
      baseUrl: "https://a.example",
      layers: [count],
      transport,
    });
    await call(client, operation(), { input: {}, options: {} });
    await call(client, operation(), { input: {}, options: {} });
    expect(made).toBe(1);
  });

  it("may change the request, call again, or answer themselves", async () => {
    await using server = await startServer([json({}, 401), json({ a: 1 })]);
    const again: Layer = (next) => async (request) => {
      const headers = new Headers(request.headers);
      headers.set("x-trace", "t");
      const response = await next({ ...request, headers });
      return response.status === 401 ? next({ ...request, headers }) : response;
    };
    expect(
      await callOperation({ url: server.url, client: { layers: [again] } }),
    ).toEqual({ a: 1 });
    expect(server.requests.map(({ headers }) => headers["x-trace"])).toEqual([
      "t",
      "t",
    ]);
    const canned: Layer = () => () => Promise.resolve(Response.json("canned"));
    expect(
      await callOperation({
        url: server.url,
        operation: operation({ security: [{ key: [] }] }),
        client: { layers: [canned] },
      }),
    ).toBe("canned");
  });
});

describe("a layer that throws", () => {
  const cause = new Error("out of range");
  const throwing: Layer = () => () => Promise.reject(cause);

  it("ends the call; it is no broken connection and is not repeated", async () => {
    let asked = 0;
    const count: Layer = (next) => (request) => {
      asked += 1;
      return next(request);
    };
    const error = await errorOf(
      callOperation({
        url: "https://a.example",
        client: { layers: [count, throwing] },
      }),
    );
    expect(error).toMatchObject({
      name: "UserapisError",
      message: "GET /things: a layer failed: out of range",
      operationId: "things",
      attempts: [
        { status: undefined, failure: "UserapisError", wait: undefined },
      ],
      cause,
    });
    expect(error).not.toBeInstanceOf(ConnectionError);
    expect(asked).toBe(1);
  });

  it("may do so before it is asynchronous, and after the answer", async () => {
    await using server = await startServer([json({})]);
    const failing = (layer: Layer) =>
      errorOf(callOperation({ url: server.url, client: { layers: [layer] } }));
    const early: Layer = () => () => {
      throw cause;
    };
    const late: Layer = (next) => async (request) => {
      await next(request);
      throw cause;
    };
    const wanted = { message: "GET /things: a layer failed: out of range" };
    expect(await failing(early)).toMatchObject(wanted);
    expect(server.requests).toHaveLength(0);
    expect(await failing(late)).toMatchObject(wanted);
    expect(server.requests).toHaveLength(1);
  });

  it("shows no secret of the call", async () => {
    const layer: Layer = (next) => async (request) => {
      await next(request);
      throw new Error("cannot sign with s3cret-key");
    };
    const error = await errorOf(
      callOperation({
        url: "https://a.example",
        operation: operation({ security: [{ key: [] }] }),
        client: {
          auth: { key: "s3cret-key" },
          layers: [layer],
          transport: () => Promise.resolve(Response.json({})),
        },
      }),
    );
    expect(error).toMatchObject({
      message: "GET /things: a layer failed: cannot sign with ***",
      cause: { message: "cannot sign with ***" },
    });
    expect(inspect(error)).not.toContain("s3cret");
  });

  it("may throw an error of ours, which stays what it is", async () => {
    const own = new InputError("no more calls today");
    const layer: Layer = () => () => Promise.reject(own);
    const call = callOperation({
      url: "https://a.example",
      client: { layers: [layer] },
    });
    expect(await errorOf(call)).toBe(own);
  });

  it("may pass on what the transport throws, which is repeated", async () => {
    let asked = 0;
    const transport = () => {
      asked += 1;
      return asked === 1
        ? Promise.reject(new Error("reset"))
        : Promise.resolve(Response.json({ asked }));
    };
    const passing: Layer = (next) => async (request) => {
      try {
        return await next(request);
      } catch (error) {
        expect(error).toBeInstanceOf(ConnectionError);
        throw error;
      }
    };
    expect(
      await callOperation({
        url: "https://a.example",
        client: { layers: [passing], transport },
      }),
    ).toEqual({ asked: 2 });
  });
});

describe("a request", () => {
  it("tells of the attempts before it", async () => {
    const seen: HttpRequest[] = [];
    const spy: Layer = (next) => (request) => {
      seen.push(request);
      return next(request);
    };
    await using server = await startServer([
      json({}, 503, { "retry-after": "0" }),
      json({}, 429, { "retry-after": "0" }),
      json({}),
    ]);
    await callOperation({ url: server.url, client: { layers: [spy] } });
    const busy = { status: 503, failure: undefined, wait: 0 };
    expect(seen.map(({ attempt, attempts }) => [attempt, attempts])).toEqual([
      [1, []],
      [2, [busy]],
      [3, [busy, { ...busy, status: 429 }]],
    ]);
  });

  it("is whole when it is copied", async () => {
    const seen: HttpRequest[] = [];
    const copying: Layer = (next) => (request) => next({ ...request });
    const transport: Transport = (request) => {
      seen.push(request);
      return Promise.resolve(Response.json({}));
    };
    await callOperation({
      url: "https://a.example",
      operation: operation({ security: [{ key: [] }] }),
      client: { auth: { key: "k" }, layers: [copying], transport },
    });
    const [request] = seen;
    expect(request).toMatchObject({ method: "GET", attempt: 1, attempts: [] });
    expect(request?.signal).toBeInstanceOf(AbortSignal);
    expect(request?.headers.get("x-api-key")).toBe("k");
  });
});

describe("the transport", () => {
  it("is any fetch", async () => {
    const seen: unknown[] = [];
    const fetch: ClientOptions["fetch"] = (input, init) => {
      seen.push(input, init?.method, init?.redirect);
      return Promise.resolve(Response.json({}));
    };
    await callOperation({ url: "https://a.example", client: { fetch } });
    expect(seen).toEqual(["https://a.example/things", "GET", "manual"]);
  });

  it("is the global fetch of the moment", async () => {
    const before = globalThis.fetch;
    globalThis.fetch = () => Promise.resolve(Response.json("replaced"));
    try {
      expect(await callOperation({ url: "https://a.example" })).toBe(
        "replaced",
      );
    } finally {
      globalThis.fetch = before;
    }
  });
});
