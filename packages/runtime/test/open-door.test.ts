import createFetchClient from "openapi-fetch";
import { describe, expect, it } from "vitest";
import {
  ApiClient,
  baseUrl,
  createIdempotencyKey,
  jsonBody,
  openDoor,
  serializePath,
  writeBody,
  writeParameters,
} from "../src/index.js";
import type { ClientOptions, Operation } from "../src/index.js";
import { operation, testApi } from "./support/call-operation.js";
import type { Reply } from "./support/recording-server.js";
import { json, startServer } from "./support/recording-server.js";

interface Paths {
  "/things": {
    get: {
      parameters: { query?: { a?: number } };
      responses: { 200: { content: { "application/json": unknown } } };
    };
    post: { responses: { 200: { content: { "application/json": unknown } } } };
  };
  "/things/{id}": {
    put: {
      parameters: { path: { id: string } };
      requestBody: { content: { "application/json": unknown } };
      responses: { 200: { content: { "application/json": unknown } } };
    };
  };
  "/other": {
    get: { responses: { 200: { content: { "application/json": unknown } } } };
  };
}

const operations: readonly Operation[] = [
  operation({ security: [{ key: [] }] }),
  operation({
    method: "POST",
    parameters: {
      write: writeParameters,
      list: [
        { name: "Idempotency-Key", in: "header", create: createIdempotencyKey },
      ],
    },
  }),
  operation({
    method: "PUT",
    path: "/things/{id}",
    parameters: { write: writeParameters, list: [{ name: "id", in: "path" }] },
    body: {
      write: writeBody,
      content: { "application/json": { kind: jsonBody } },
    },
  }),
];

async function open(replies: readonly Reply[], options: ClientOptions = {}) {
  const server = await startServer(replies);
  const client = new ApiClient(testApi, {
    baseUrl: `${server.url}/v1/?k=1`,
    auth: { key: "s3cret" },
    ...options,
  });
  const paths = createFetchClient<Paths>({
    baseUrl: baseUrl(client),
    fetch: openDoor(client, operations),
    pathSerializer: serializePath,
  });
  return { server, paths };
}

describe("openapi-fetch over the runtime", () => {
  it("sends credentials, the base URL's query, Accept and User-Agent", async () => {
    const { server, paths } = await open([json({ a: 1 })]);
    const { data, response } = await paths.GET("/things", {
      params: { query: { a: 2 } },
    });
    expect(data).toEqual({ a: 1 });
    expect(response.url).toBe(`${server.url}/v1/things?k=1&a=2`);
    expect(server.requests[0]).toMatchObject({
      url: "/v1/things?k=1&a=2",
      headers: {
        "x-api-key": "s3cret",
        accept: "application/json",
        "user-agent": "userapis-test/1.2.3",
      },
    });
    await server[Symbol.asyncDispose]();
  });

  it("sends bodies, again where an attempt fails", async () => {
    const { server, paths } = await open([
      json({}, 503, { "retry-after": "0" }),
      json({}),
    ]);
    await paths.PUT("/things/{id}", {
      params: { path: { id: "a/b" } },
      body: { x: 1 },
    });
    const request = {
      method: "PUT",
      url: "/v1/things/a%2Fb?k=1",
      body: '{"x":1}',
    };
    expect(server.requests).toMatchObject([request, request]);
    expect(server.requests[1]?.headers["x-api-key"]).toBeUndefined();
    await server[Symbol.asyncDispose]();
  });

  it("repeats a POST only with the key by which the server knows it", async () => {
    const busy = json({}, 503, { "retry-after": "0" });
    const { server, paths } = await open([busy, json({})]);
    await paths.POST("/things");
    const keys = server.requests.map(
      ({ headers }) => headers["idempotency-key"],
    );
    expect(keys).toEqual([expect.any(String), keys[0]]);
    await server[Symbol.asyncDispose]();
  });

  it("gives HTTP errors as answers", async () => {
    const { server, paths } = await open([json({ detail: "no" }, 404)]);
    const { error, response } = await paths.GET("/things");
    expect([error, response.status]).toEqual([{ detail: "no" }, 404]);
    await server[Symbol.asyncDispose]();
  });

  it("has our errors where there is no answer", async () => {
    const { server, paths } = await open([
      { status: 302, headers: { location: "https://evil.example" } },
    ]);
    await expect(paths.GET("/things")).rejects.toMatchObject({
      name: "RedirectError",
    });
    await server[Symbol.asyncDispose]();
  });

  it("refuses an unsafe path, an unfilled one, and a path that is not in the document", async () => {
    const { server, paths } = await open([json({})]);
    const put = (path: { id: string }) =>
      paths.PUT("/things/{id}", { params: { path }, body: {} });
    await expect(put({ id: ".." })).rejects.toMatchObject({
      name: "InputError",
    });
    await expect(put({ id: "" })).rejects.toMatchObject({ name: "InputError" });
    const unfilled = { body: {} } as unknown as {
      params: { path: { id: string } };
      body: object;
    };
    await expect(paths.PUT("/things/{id}", unfilled)).rejects.toThrow(
      'path parameter "id" is missing',
    );
    await expect(paths.GET("/other")).rejects.toThrow(
      "GET /other is not an operation of @userapis/test at",
    );
    expect(server.requests).toEqual([]);
    await server[Symbol.asyncDispose]();
  });

  it("needs its credential before anything is sent", async () => {
    const { server, paths } = await open([json({})], { auth: {} });
    await expect(paths.GET("/things")).rejects.toMatchObject({
      name: "MissingCredentialError",
    });
    expect(server.requests).toEqual([]);
    await server[Symbol.asyncDispose]();
  });
});

describe("a header that the call itself has set", () => {
  const set = (headers: Record<string, string>) => ({
    onRequest: ({ request }: { request: Request }) => {
      for (const [name, value] of Object.entries(headers)) {
        request.headers.set(name, value);
      }
    },
  });

  it("is kept, whatever the client's is, or takes out", async () => {
    const { server, paths } = await open([json({})], {
      headers: { "x-a": "client", "x-b": "client", "x-c": null, accept: null },
    });
    await paths.GET("/things", { headers: { "X-A": "call", "X-C": "call" } });
    const { headers } = server.requests[0] ?? {};
    expect(headers).toMatchObject({ "x-a": "call", "x-b": "client" });
    expect(headers?.["x-c"]).toBe("call");
    expect(headers?.accept).not.toBe("application/json");
    await server[Symbol.asyncDispose]();
  });

  it("is its credential, in place of that of `auth`", async () => {
    const { server, paths } = await open([json({ detail: "call-key" }, 401)]);
    await paths.GET("/things", { headers: { "X-Api-Key": "call-key" } });
    paths.use(set({ "X-Api-Key": "middleware-key" }));
    await paths.GET("/things");
    expect(server.requests.map(({ headers }) => headers["x-api-key"])).toEqual([
      "call-key",
      "middleware-key",
    ]);
    await server[Symbol.asyncDispose]();
  });

  it("is its credential without `auth`", async () => {
    const { server, paths } = await open([json({})], { auth: {} });
    paths.use(set({ "X-Api-Key": "middleware-key" }));
    await paths.GET("/things");
    expect(server.requests[0]?.headers["x-api-key"]).toBe("middleware-key");
    await server[Symbol.asyncDispose]();
  });

  it("is hidden as a credential, and goes to no other origin", async () => {
    const { server, paths } = await open(
      [{ status: 302, headers: { location: "https://evil.example/call-key" } }],
      { auth: {} },
    );
    const failing = paths.GET("/things", {
      headers: { "X-Api-Key": "call-key" },
    });
    await expect(failing).rejects.toMatchObject({ name: "RedirectError" });
    await server[Symbol.asyncDispose]();
  });

  it("keeps the type of the body, and the idempotency key", async () => {
    const { server, paths } = await open([json({})], {
      headers: { "content-type": "text/plain", "idempotency-key": "client" },
    });
    const path = { id: "a" };
    await paths.PUT("/things/{id}", { params: { path }, body: {} });
    await paths.POST("/things", { headers: { "Idempotency-Key": "call" } });
    await paths.POST("/things");
    const sent = server.requests.map(({ headers }) => headers);
    expect(sent[0]?.["content-type"]).toBe("application/json");
    expect(sent.slice(1).map((each) => each["idempotency-key"])).toEqual([
      "call",
      "client",
    ]);
    await server[Symbol.asyncDispose]();
  });
});

describe("a success of another media type than the document's", () => {
  const page = {
    headers: { "content-type": "text/html; charset=utf-8" },
    body: "<title>Log in</title>",
  };

  it("is a DecodeError, with the credential hidden", async () => {
    const { server, paths } = await open([
      { ...page, body: "<p>not with s3cret</p>" },
    ]);
    await expect(paths.GET("/things")).rejects.toMatchObject({
      name: "DecodeError",
      message:
        'GET /things: the answer is text/html; charset=utf-8, not what the document declares for 200; it begins "<p>not with ***</p>"',
      operationId: "things",
      status: 200,
      attempts: [{ status: 200 }],
      firstBytes: "<p>not with ***</p>",
    });
    expect(server.requests).toHaveLength(1);
    await server[Symbol.asyncDispose]();
  });

  it("is one as well where the document does not declare the status", async () => {
    const { server, paths } = await open([
      { ...page, status: 201 },
      json({ a: 1 }, 201),
    ]);
    await expect(paths.GET("/things")).rejects.toMatchObject({
      name: "DecodeError",
      status: 201,
    });
    expect((await paths.GET("/things")).data).toEqual({ a: 1 });
    await server[Symbol.asyncDispose]();
  });

  it.each<[string, Reply]>([
    ["nothing", { headers: page.headers }],
    ["other JSON", { headers: { "content-type": "text/json" }, body: "{}" }],
    ["JSON without a type", { body: "{}" }],
    [
      "an error",
      {
        ...page,
        status: 500,
        headers: { ...page.headers, "retry-after": "999" },
      },
    ],
  ])("is not %s", async (_, reply) => {
    const { server, paths } = await open([reply]);
    const { response } = await paths.GET("/things");
    expect(response.status).toBe(reply.status ?? 200);
    await server[Symbol.asyncDispose]();
  });
});
