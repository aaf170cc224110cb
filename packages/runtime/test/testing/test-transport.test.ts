import { describe, expect, test } from "vitest";
import {
  AbortedError,
  ConnectionError,
  DecodeError,
  InputError,
  NotFoundError,
  ServerError,
  TimeoutError,
} from "../../src/errors.js";
import { testTransport } from "../../src/testing.js";
import { errorOf } from "../support/call-operation.js";
import * as operations from "./pets.js";

const { create, createClient, createOperation, getPet, list } = operations;
const auth = { key: "made-up" };

describe("an answer of the table", () => {
  test("is what the call gives, headers included", async () => {
    const transport = testTransport(operations, {
      getPet: {
        status: 200,
        body: { name: "Rex" },
        headers: { "X-Left": 3, "X-Request-Id": "r1" },
      },
    });
    const client = createClient({ transport, auth });

    const answer = await getPet(client, { name: "rex" }).withResponse();

    expect(answer.data).toEqual({ name: "Rex" });
    expect(answer.headers).toEqual({ "X-Left": 3 });
    expect(answer.response.headers.get("x-request-id")).toBe("r1");
    expect(answer.response.url).toBe("https://pets.example/v1/pets/rex");
  });

  test("comes in the media type that fits its body", async () => {
    const transport = testTransport(operations, {
      getPet: [
        { status: 200, body: "Rex" },
        { status: 200, body: { name: "Rex" } },
        { status: 404, body: { detail: "No." } },
      ],
    });
    const client = createClient({ transport, auth });
    const types = [];
    for (let count = 0; count < 3; count += 1) {
      const result = await getPet(client, { name: "rex" }).result();
      types.push(
        result.status === undefined
          ? result.error
          : result.response.headers.get("content-type"),
      );
    }
    expect(types).toEqual([
      "text/plain",
      "application/json",
      "application/problem+json",
    ]);
  });

  test("may be bytes, or nothing", async () => {
    const transport = testTransport(operations, {
      create: { status: 204 },
      createOperation: { status: 200, body: new Blob(["png"]) },
    });
    const client = createClient({ transport });

    expect(await create(client)).toBeUndefined();
    expect(await (await createOperation(client)).text()).toBe("png");
  });

  test("is the error of its status", async () => {
    const transport = testTransport(operations, {
      getPet: { status: 404, body: { detail: "There is no Rex." } },
    });
    const client = createClient({ transport, auth });

    const error = await errorOf(getPet(client, { name: "rex" }));

    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({
      message: "404 GET /pets/{name}: There is no Rex.",
      body: { detail: "There is no Rex." },
    });
  });

  test("is retried like any other", async () => {
    const transport = testTransport(operations, {
      getPet: [
        { status: 503, body: { detail: "" }, headers: { "Retry-After": 0 } },
        { status: 200, body: { name: "Rex" } },
      ],
    });
    const client = createClient({ transport, auth });

    expect(await getPet(client, { name: "rex" })).toEqual({ name: "Rex" });
    expect(transport.requests.map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  test("may be one that the document does not declare", async () => {
    const transport = testTransport(operations, {
      list: [
        {
          undeclared: true,
          status: 502,
          body: "<title>Bad gateway</title>",
          headers: { "content-type": "text/html" },
        },
        {
          undeclared: true,
          status: 200,
          body: '[{"name": "Re',
          headers: { "content-type": "application/json" },
        },
        { undeclared: true, status: 418, body: { short: true, stout: true } },
      ],
    });
    const client = createClient({ transport, retries: 0 });

    expect(await errorOf(list(client))).toBeInstanceOf(ServerError);
    expect(await errorOf(list(client))).toBeInstanceOf(DecodeError);
    expect(await errorOf(list(client))).toMatchObject({
      status: 418,
      body: { short: true, stout: true },
    });
  });
});

describe("a list of answers", () => {
  test("is used in turn, the last again and again", async () => {
    const transport = testTransport(operations, {
      list: [
        { status: 200, body: [{ name: "one" }] },
        { status: 200, body: [] },
      ],
    });
    const client = createClient({ transport });

    expect([
      await list(client),
      await list(client),
      await list(client),
    ]).toEqual([[{ name: "one" }], [], []]);
  });

  test("gives the pages of a paged call", async () => {
    const transport = testTransport(operations, {
      list: ({ query }) => ({
        status: 200,
        body:
          Number(query["page"] ?? 1) < 3
            ? [{ name: String(query["page"]) }]
            : [],
      }),
    });
    const names = [];
    for await (const { name } of list(createClient({ transport }))) {
      names.push(name);
    }
    expect(names).toEqual(["undefined", "2"]);
  });
});

describe("no answer", () => {
  test("`disconnect` is a ConnectionError", async () => {
    const transport = testTransport(operations, { list: "disconnect" });
    const client = createClient({ transport, retries: 0 });

    const error = await errorOf(list(client));

    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      message:
        "GET /pets: no answer from pets.example (the table of answers says disconnect)",
    });
  });

  test("`hang` lasts until the timeout", async () => {
    const transport = testTransport(operations, { list: "hang" });
    const client = createClient({ transport, retries: 0, timeout: 5 });

    expect(await errorOf(list(client))).toBeInstanceOf(TimeoutError);
  });

  test("`hang` lasts until the caller ends the call, and so does a function", async () => {
    const ending = new AbortController();
    const transport = testTransport(operations, {
      list: "hang",
      create: () => {
        ending.abort();
        return new Promise<never>(() => undefined);
      },
    });
    const client = createClient({ transport });
    const { signal } = ending;

    const hanging = errorOf(list(client, {}, { signal }));
    const waiting = errorOf(create(client, {}, { signal }));

    expect(await hanging).toBeInstanceOf(AbortedError);
    expect(await waiting).toBeInstanceOf(AbortedError);
  });

  test("a function that throws breaks the connection, and says why", async () => {
    const transport = testTransport(operations, {
      list: () => {
        throw new Error("not today");
      },
    });
    const client = createClient({ transport, retries: 0 });

    const error = await errorOf(list(client));

    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      message: "GET /pets: no answer from pets.example (not today)",
    });
  });

  test("an operation without one is named, and not tried again", async () => {
    const transport = testTransport(operations, {
      getPet: "hang",
      create: { status: 204 },
    });
    const client = createClient({ transport });

    const error = await errorOf(list(client));

    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({
      message:
        "GET /pets: the table of `testTransport` has no answer for `list`, only for `getPet`, `create`; add `list` to it",
    });
    expect(transport.requests).toHaveLength(1);
  });

  test("an empty list is no answer", async () => {
    const transport = testTransport(operations, { list: [] });
    const error = await errorOf(list(createClient({ transport })));

    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({
      message:
        "GET /pets: the table of `testTransport` has no answer for `list`; add `list` to it",
    });
  });

  test("a body that JSON cannot say is a mistake in the table, and not tried again", async () => {
    const transport = testTransport(operations, {
      list: { undeclared: true, status: 200, body: 1n },
    });
    const error = await errorOf(list(createClient({ transport })));

    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({
      message:
        "GET /pets: the answer that the table of `testTransport` has for `list` cannot be sent: Do not know how to serialize a BigInt",
    });
    expect(transport.requests).toHaveLength(1);
  });

  test("an operation of another package is refused", async () => {
    const transport = testTransport({}, {});
    const client = createClient({ transport });

    expect(await errorOf(list(client))).toMatchObject({
      message:
        "GET /pets: the operation is not among those that `testTransport` was given; give it the module `operations` of the client's own package",
    });
  });
});

describe("a recorded request", () => {
  test("is what went over the wire", async () => {
    const transport = testTransport(operations, {
      getPet: { status: 200, body: "Rex" },
    });
    const client = createClient({ transport, auth });
    const headers = { "User-Agent": null, Accept: null };

    await getPet(client, { name: "a/b" }, { headers });

    expect(transport.requests).toEqual([
      {
        name: "getPet",
        operationId: "pet_get",
        method: "GET",
        url: "https://pets.example/v1/pets/a%2Fb",
        path: "/v1/pets/a%2Fb",
        query: {},
        headers: { "x-api-key": "made-up" },
        body: undefined,
        attempt: 1,
      },
    ]);
  });

  test("has the body by its media type", async () => {
    const transport = testTransport(operations, { create: { status: 204 } });
    const client = createClient({ transport });
    const inputs = [
      { body: { name: "Rex", age: 3 } },
      {
        body: { name: "Rex", tag: ["a", "b"] },
        contentType: "application/x-www-form-urlencoded",
      },
      { body: { name: "Rex" }, contentType: "multipart/form-data" },
      { body: "Rex", contentType: "text/plain" },
      { body: new Blob(["Rex"]), contentType: "image/png" },
      {},
    ];
    for (const input of inputs) await create(client, input);

    const bodies = transport.requests.map(({ body }) => body);

    expect(bodies.filter((body) => !(body instanceof Blob))).toEqual([
      { name: "Rex", age: 3 },
      { name: "Rex", tag: ["a", "b"] },
      { name: "Rex" },
      "Rex",
      undefined,
    ]);
    const blob = bodies[4];
    expect(blob instanceof Blob ? await blob.text() : blob).toBe("Rex");
  });

  test("has the query, with a list for what is repeated", async () => {
    const transport = testTransport(operations, {
      list: { status: 200, body: [] },
    });
    const client = createClient({
      transport,
      baseUrl: "https://pets.example?tag=a%20b&tag=c",
    });

    await list(client, { page: 2 });

    expect(transport.requests.map(({ query }) => query)).toEqual([
      { tag: ["a b", "c"], page: "2" },
    ]);
  });
});
