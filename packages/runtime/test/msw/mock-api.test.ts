import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  AbortedError,
  ConnectionError,
  NotFoundError,
  ServerError,
} from "../../src/errors.js";
import { mockApi } from "../../src/msw.js";
import { errorOf } from "../support/call-operation.js";
import * as operations from "../testing/pets.js";

const { create, createClient, createOperation, getPet, list } = operations;

const { handler, handlers } = mockApi({
  api: operations.petsApi,
  operations,
  examples: {
    getPet: { status: 200, body: { name: "Rex" }, headers: { "X-Left": 9 } },
    list: { status: 200, body: [{ name: "Rex" }] },
    create: { status: 204 },
  },
});

const server = setupServer();
beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

const client = createClient({ auth: { key: "made-up" }, retries: 0 });

test("the handlers give the examples, at the document's server", async () => {
  server.use(...handlers());

  const answer = await getPet(client, { name: "a/b" }).withResponse();

  expect(answer.data).toEqual({ name: "Rex" });
  expect(answer.headers).toEqual({ "X-Left": 9 });
  expect(await list(client)).toEqual([{ name: "Rex" }]);
  expect(await create(client)).toBeUndefined();
});

test("an operation without an example says what to do", async () => {
  server.use(...handlers());

  const error = await errorOf(createOperation(client));

  expect(error).toBeInstanceOf(ServerError);
  expect(error).toMatchObject({
    status: 501,
    body: "There is no example of an answer to `createOperation`. Give one: `handler.createOperation({ status: … })`, or in the option `answers` of `handlers`.",
  });
});

test("other answers take the place of an example", async () => {
  server.use(
    ...handlers({
      answers: {
        getPet: { status: 404, body: { detail: "There is no Rex." } },
      },
    }),
  );

  expect(await errorOf(getPet(client, { name: "rex" }))).toMatchObject({
    message: "404 GET /pets/{name}: There is no Rex.",
  });
  expect(await list(client)).toEqual([{ name: "Rex" }]);
});

test("one handler goes before the others, and its answers take turns", async () => {
  server.use(...handlers());
  server.use(
    handler.getPet([
      { status: 404, body: { detail: "" } },
      { status: 200, body: "Tom" },
    ]),
  );

  expect(await errorOf(getPet(client, { name: "tom" }))).toBeInstanceOf(
    NotFoundError,
  );
  expect(await getPet(client, { name: "tom" })).toBe("Tom");
});

test("a function sees the request, with its body read", async () => {
  const seen: unknown[] = [];
  server.use(
    handler.create((request) => {
      seen.push(request);
      return { status: 204 };
    }),
  );
  const headers = { "User-Agent": null, Accept: "*/*" };

  await create(client, { body: { name: "Rex" } }, { headers });

  expect(seen).toMatchObject([
    {
      name: "create",
      operationId: "pet_create",
      method: "POST",
      path: "/v1/pets",
      headers: { "content-type": "application/json" },
      body: { name: "Rex" },
    },
  ]);
});

test("`disconnect` is a ConnectionError, `hang` lasts until the caller ends the call", async () => {
  const ending = new AbortController();
  server.use(
    handler.list("disconnect"),
    handler.getPet(() => {
      queueMicrotask(() => {
        ending.abort();
      });
      return "hang";
    }),
  );
  const { signal } = ending;

  expect(await errorOf(list(client))).toBeInstanceOf(ConnectionError);
  expect(
    await errorOf(getPet(client, { name: "rex" }, { signal })),
  ).toBeInstanceOf(AbortedError);
});

test("a base URL takes the place of the servers", async () => {
  const baseUrl = "http://localhost:4000/mocked/";
  server.use(...handlers({ baseUrl }));

  const there = createClient({ baseUrl, retries: 0 });

  expect(await list(there)).toEqual([{ name: "Rex" }]);
  expect(await errorOf(list(client))).toBeInstanceOf(ConnectionError);
});
