import { describe, expect, it } from "vitest";
import { binaryBody, jsonBody, writeBody } from "../../src/index.js";
import type { ClientOptions, Layer, Operation } from "../../src/index.js";
import {
  callOperation,
  errorOf,
  operation,
} from "../support/call-operation.js";
import type { TestCall } from "../support/call-operation.js";
import type { Reply } from "../support/recording-server.js";
import { json, startServer } from "../support/recording-server.js";

const secured = (changes: Partial<Operation> = {}) =>
  operation({ security: [{ bearer: [] }], ...changes });

/** Gives the next token whenever it is asked, the last one for ever. */
function provider(...tokens: readonly string[]) {
  let asked = 0;
  return () => {
    asked += 1;
    return Promise.resolve(tokens[Math.min(asked, tokens.length) - 1] ?? "");
  };
}

type Auth = NonNullable<ClientOptions["auth"]>;

async function run(
  replies: readonly Reply[],
  auth: Auth,
  test: Omit<TestCall, "url" | "client"> & { readonly layer?: Layer } = {},
) {
  await using server = await startServer(replies);
  const layers = test.layer === undefined ? [] : [test.layer];
  const result = await callOperation({
    url: server.url,
    operation: secured(),
    client: { auth, layers },
    ...test,
  }).result();
  const tokens = server.requests.map(({ headers }) => headers.authorization);
  return { result, tokens, requests: server.requests };
}

const refused = json({ detail: "expired" }, 401);
const now = { "retry-after": "0" };

describe("after a 401", () => {
  it("a provider is asked once more, and its new token is sent", async () => {
    const { result, tokens } = await run([refused, json({ a: 1 })], {
      bearer: provider("old", "new"),
    });
    expect(result).toMatchObject({ ok: true, data: { a: 1 } });
    expect(tokens).toEqual(["Bearer old", "Bearer new"]);
  });

  it("the attempts tell of it", async () => {
    const { result } = await run([refused, json({}, 404)], {
      bearer: provider("old", "new"),
    });
    expect(result).toMatchObject({
      exception: {
        name: "NotFoundError",
        attempts: [
          { status: 401, failure: undefined, wait: 0 },
          { status: 404, failure: undefined, wait: undefined },
        ],
      },
    });
  });

  it("the same token is not sent again", async () => {
    const { result, tokens } = await run([refused, json({})], {
      bearer: provider("old", "old"),
    });
    expect(tokens).toEqual(["Bearer old"]);
    expect(result).toMatchObject({
      exception: {
        name: "UnauthorizedError",
        message: "401 GET /things: expired",
        body: { detail: "expired" },
        attempts: [{ status: 401, failure: undefined, wait: undefined }],
      },
    });
  });

  it("a token that is no function is not sent again", async () => {
    const { tokens } = await run([refused, json({})], { bearer: "fixed" });
    expect(tokens).toEqual(["Bearer fixed"]);
  });

  it("a third token is not tried", async () => {
    const { result, tokens } = await run([refused], {
      bearer: provider("one", "two", "three"),
    });
    expect(tokens).toEqual(["Bearer one", "Bearer two"]);
    expect(result).toMatchObject({
      exception: {
        name: "UnauthorizedError",
        attempts: [{ status: 401 }, { status: 401 }],
      },
    });
  });

  it("the caller's own header is left alone", async () => {
    const { tokens } = await run(
      [refused, json({})],
      { bearer: provider("old", "new") },
      { options: { headers: { authorization: "Bearer mine" } } },
    );
    expect(tokens).toEqual(["Bearer mine"]);
  });

  it("a call that needs no credential is not sent again", async () => {
    const { requests } = await run(
      [refused, json({})],
      { bearer: provider("old", "new") },
      { operation: operation() },
    );
    expect(requests).toHaveLength(1);
  });

  it("all schemes of the alternative go along", async () => {
    const { requests } = await run(
      [refused, json({})],
      { key: "k", bearer: provider("old", "new") },
      { operation: secured({ security: [{ key: [], bearer: [] }] }) },
    );
    expect(
      requests.map(({ headers }) => [
        headers["x-api-key"],
        headers.authorization,
      ]),
    ).toEqual([
      ["k", "Bearer old"],
      ["k", "Bearer new"],
    ]);
  });

  it("a token in the query takes the place of the old one", async () => {
    const { requests } = await run(
      [refused, json({})],
      { queryKey: provider("old", "new") },
      { operation: secured({ security: [{ queryKey: [] }] }) },
    );
    expect(requests.map(({ url }) => url)).toEqual([
      "/things?api_key=old",
      "/things?api_key=new",
    ]);
  });

  it("the body is sent again, whatever the method, unless it is a stream", async () => {
    const post = secured({
      method: "POST",
      body: {
        write: writeBody,
        content: {
          "application/json": { kind: jsonBody },
          "text/plain": { kind: binaryBody },
        },
      },
    });
    const bodiesOf = async (input: object) => {
      const bearer = provider("old", "new");
      const test = { operation: post, input };
      const { requests } = await run([refused, json({})], { bearer }, test);
      return requests.map(({ body }) => body);
    };
    expect(await bodiesOf({ body: { a: 1 } })).toEqual(['{"a":1}', '{"a":1}']);
    const stream = new Blob(["s"]).stream();
    expect(await bodiesOf({ body: stream, contentType: "text/plain" })).toEqual(
      ["s"],
    );
  });

  it("it is no attempt of its own for layers, nor for `retries`", async () => {
    const seen: unknown[] = [];
    const spy: Layer = (next) => (request) => {
      seen.push([request.attempt, request.attempts]);
      return next(request);
    };
    const { result, tokens } = await run(
      [refused, json({}, 503, now), refused, json({ a: 1 })],
      { bearer: provider("1", "2", "3", "4") },
      { options: { retries: 1 }, layer: spy },
    );
    expect(result).toMatchObject({ ok: true, data: { a: 1 } });
    expect(tokens).toEqual(["Bearer 1", "Bearer 2", "Bearer 3", "Bearer 4"]);
    expect(seen).toEqual([
      [1, []],
      [
        2,
        [
          { status: 401, failure: undefined, wait: 0 },
          { status: 503, failure: undefined, wait: 0 },
        ],
      ],
    ]);
  });

  it("the refused answer is given up", async () => {
    const first = cancellable();
    const answers = [first.response, Response.json({ a: 1 })];
    const transport = () =>
      Promise.resolve(answers.shift() ?? Response.error());
    const call = callOperation({
      url: "https://a.example",
      operation: secured(),
      client: { auth: { bearer: provider("old", "new") }, transport },
    });
    expect(await call).toEqual({ a: 1 });
    expect(first.isCancelled()).toBe(true);
  });

  it("a provider that fails is told, and the refused answer is given up", async () => {
    const first = cancellable();
    let asked = 0;
    const bearer = () => {
      asked += 1;
      if (asked > 1) throw new Error("vault is closed");
      return "old";
    };
    const failing = callOperation({
      url: "https://a.example",
      operation: secured(),
      client: {
        auth: { bearer },
        transport: () => Promise.resolve(first.response),
      },
    });
    expect(await errorOf(failing)).toMatchObject({
      name: "CredentialError",
      message: 'GET /things: the provider of credential "bearer" failed',
    });
    expect(first.isCancelled()).toBe(true);
  });

  it("neither token is in an error", async () => {
    const { result } = await run(
      [refused, json({ detail: "neither s3cret-old nor s3cret-new" }, 403)],
      { bearer: provider("s3cret-old", "s3cret-new") },
    );
    expect(result).toMatchObject({
      exception: { message: "403 GET /things: neither *** nor ***" },
    });
  });
});

/** A 401 whose body says when nobody wants it. */
function cancellable() {
  let cancelled = false;
  const body = new ReadableStream({
    cancel() {
      cancelled = true;
    },
  });
  return {
    response: new Response(body, { status: 401 }),
    isCancelled: () => cancelled,
  };
}

describe("between attempts", () => {
  const either = secured({ security: [{ key: [] }, { bearer: [] }] });
  const sent = (request: { headers: NodeJS.Dict<string | string[]> }) => [
    request.headers["x-api-key"],
    request.headers.authorization,
  ];

  it.each<[string, Layer | undefined]>([
    ["without layers", undefined],
    ["with a layer", (next) => (request) => next(request)],
  ])("%s, a credential that is no longer given goes", async (_, layer) => {
    const { requests } = await run(
      [json({}, 503, now), json({})],
      { key: provider("key", ""), bearer: "token" },
      { operation: either, ...(layer === undefined ? {} : { layer }) },
    );
    expect(requests.map(sent)).toEqual([
      ["key", undefined],
      [undefined, "Bearer token"],
    ]);
  });

  it("a layer's own request stays without a credential", async () => {
    const seen: (string | null)[] = [];
    const layer: Layer = (next) => async (request) => {
      const response = await next(request);
      seen.push(request.headers.get("authorization"));
      return response;
    };
    await run([json({})], { bearer: "token" }, { layer });
    expect(seen).toEqual([null]);
  });
});

describe("a header that a layer sets where a credential belongs", () => {
  const setting =
    (headers: Record<string, string>, url?: string): Layer =>
    (next) =>
    (request) =>
      next({
        ...request,
        headers: new Headers([...request.headers, ...Object.entries(headers)]),
        ...(url !== undefined && { url: new URL(url) }),
      });
  const mine = setting({ authorization: "Bearer s3cret-mine" });

  it("is sent without `auth`", async () => {
    const { tokens } = await run([json({})], {}, { layer: mine });
    expect(tokens).toEqual(["Bearer s3cret-mine"]);
  });

  it("is sent in place of the credential in `auth`, in every attempt, and is not renewed", async () => {
    const { tokens } = await run(
      [
        json({}, 503, now),
        { status: 307, headers: { location: "/b" } },
        refused,
      ],
      { bearer: provider("old", "new") },
      { layer: mine },
    );
    expect(tokens).toEqual(Array(3).fill("Bearer s3cret-mine"));
  });

  it("is sent beside the rest of its alternative, which is renewed", async () => {
    const { requests } = await run(
      [refused, json({})],
      { key: provider("old", "new") },
      {
        operation: secured({ security: [{ key: [], bearer: [] }] }),
        layer: mine,
      },
    );
    expect(
      requests.map(({ headers }) => [
        headers["x-api-key"],
        headers.authorization,
      ]),
    ).toEqual([
      ["old", "Bearer s3cret-mine"],
      ["new", "Bearer s3cret-mine"],
    ]);
  });

  it.each([
    ["secured", secured()],
    ["open", operation()],
  ])("is no part of an error of an operation that is %s", async (_, each) => {
    const { result } = await run(
      [json({ detail: "s3cret-mine is over" }, 403)],
      {},
      { operation: each, layer: mine },
    );
    expect(result).toMatchObject({
      exception: { message: "403 GET /things: *** is over" },
    });
  });

  it.each([
    ["another origin", "https://evil.example", "changed the origin"],
    ["plain http", undefined, "over plain http"],
  ])("does not go to %s", async (_, url, message) => {
    const sent: unknown[] = [];
    const failing = callOperation({
      url: "http://api.example",
      operation: operation(),
      client: {
        layers: [setting({ authorization: "Bearer s3cret-mine" }, url)],
        transport: (request) => {
          sent.push(request);
          return Promise.resolve(Response.json({}));
        },
      },
    });
    expect(await errorOf(failing)).toMatchObject({
      name: "InputError",
      message: expect.stringContaining(message) as string,
    });
    expect(sent).toEqual([]);
  });
});

describe("between attempts that follow redirects", () => {
  it("no credential of an earlier one is left", async () => {
    const { requests } = await run(
      [
        { status: 303, headers: { location: "/b" } },
        json({}, 503, now),
        json({}),
      ],
      { key: provider("key", ""), bearer: "token" },
      {
        operation: secured({
          method: "PUT",
          security: [{ key: [] }, { bearer: [] }],
        }),
      },
    );
    expect(
      requests.map(({ headers }) => [
        headers["x-api-key"],
        headers.authorization,
      ]),
    ).toEqual([
      ["key", undefined],
      [undefined, "Bearer token"],
      [undefined, "Bearer token"],
    ]);
  });
});
