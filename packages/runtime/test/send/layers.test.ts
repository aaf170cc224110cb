import { describe, expect, it } from "vitest";
import { ApiClient, call } from "../../src/index.js";
import type { ClientOptions, Layer } from "../../src/index.js";
import {
  callOperation,
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
