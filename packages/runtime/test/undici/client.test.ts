import { afterAll, expect, test, vi } from "vitest";
import {
  AbortedError,
  binaryBody,
  byteStreamAnswer,
  ConnectionError,
  jsonAnswer,
  numberHeader,
  TimeoutError,
  writeBody,
} from "../../src/index.js";
import { undiciTransport } from "../../src/undici.js";
import {
  callOperation,
  errorOf,
  operation,
} from "../support/call-operation.js";
import { json, startServer } from "../support/recording-server.js";
import {
  answerText,
  areClosed,
  headText,
  startSocketServer,
} from "./socket-server.js";

const transport = undiciTransport();
afterAll(() => transport.close());
const client = { transport };

const jsonHead = { headers: ["Content-Type: application/json"] };

test("a call, and all that a caller sees of its answer", async () => {
  await using server = await startServer([
    json({ id: 7 }, 200, { "X-Count": "3" }),
  ]);
  const result = await callOperation({
    url: server.url,
    client: { ...client, auth: { key: "secret" } },
    operation: operation({
      security: [{ key: [] }],
      responses: {
        "200": {
          content: { "application/json": jsonAnswer },
          headers: { "X-Count": numberHeader },
        },
      },
    }),
  }).result();
  expect(result).toMatchObject({
    ok: true,
    status: 200,
    data: { id: 7 },
    headers: { "X-Count": 3 },
    response: { status: 200, statusText: "OK", url: `${server.url}/things` },
  });
  expect(server.requests).toMatchObject([
    { method: "GET", url: "/things", headers: { "x-api-key": "secret" } },
  ]);
});

test("a stale connection costs one attempt of an idempotent call", async () => {
  await using server = await startSocketServer((socket, index) => {
    if (index === 1) socket.resetAndDestroy();
    else socket.write(answerText("{}", jsonHead));
  });
  await callOperation({ url: server.url, client });
  expect(await callOperation({ url: server.url, client })).toEqual({});
  expect(server.requests.length).toBe(3);
});

test("a reset ends a POST with a ConnectionError, sent once", async () => {
  await using server = await startSocketServer((socket) => {
    socket.resetAndDestroy();
  });
  const post = operation({ method: "POST" });
  const error = await errorOf(
    callOperation({ url: server.url, client, operation: post }),
  );
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({
    attempts: [{ failure: "ConnectionError", wait: undefined }],
    cause: { code: "ECONNRESET" },
  });
  expect(server.requests.length).toBe(1);
});

test("a failed attempt's body is not read, and the next one has its answer", async () => {
  await using server = await startServer([
    { status: 503, headers: { "Retry-After": "0" }, body: "busy" },
    json({ id: 1 }),
  ]);
  expect(await callOperation({ url: server.url, client })).toEqual({ id: 1 });
});

test("redirects are the client's matter", async () => {
  await using server = await startServer((request) =>
    request.url === "/things"
      ? { status: 302, headers: { location: "/there" }, body: "moved" }
      : json(request.url),
  );
  expect(await callOperation({ url: server.url, client })).toBe("/there");
});

test.each([
  ["before the answer", ""],
  [
    "in the body",
    headText("200 OK", [...jsonHead.headers, "Content-Length: 9"]),
  ],
])("a timeout %s", async (_, answer) => {
  await using server = await startSocketServer(answer);
  const error = await errorOf(
    callOperation({
      url: server.url,
      client: { ...client, timeout: 50, retries: 0 },
    }),
  );
  expect(error).toBeInstanceOf(TimeoutError);
  await vi.waitUntil(() => areClosed(server.carriers));
});

test.each([
  ["before the answer", ""],
  [
    "in the body",
    headText("200 OK", [...jsonHead.headers, "Content-Length: 9"]),
  ],
])("the caller ends the call %s", async (_, answer) => {
  await using server = await startSocketServer(answer);
  const controller = new AbortController();
  const { signal } = controller;
  const call = errorOf(
    callOperation({ url: server.url, client, options: { signal } }),
  );
  await vi.waitUntil(() => server.requests.length === 1);
  controller.abort("enough");
  const error = await call;
  expect(error).toBeInstanceOf(AbortedError);
  expect(error).toMatchObject({ cause: "enough" });
  await vi.waitUntil(() => areClosed(server.carriers));
});

test("an answer that is read as a stream", async () => {
  await using server = await startSocketServer((socket) => {
    socket.write(headText("200 OK", ["Transfer-Encoding: chunked"]));
    socket.write("3\r\nabc\r\n");
    setImmediate(() => socket.write("2\r\nde\r\n0\r\n\r\n"));
  });
  const data = await callOperation({
    url: server.url,
    client,
    operation: operation({
      responses: { "200": { content: { "*/*": byteStreamAnswer } } },
    }),
  });
  if (!(data instanceof ReadableStream)) throw new Error("no stream");
  expect(await new Response(data).text()).toBe("abcde");
});

test("a stream that its reader leaves ends the connection", async () => {
  await using server = await startSocketServer((socket) => {
    socket.write(headText("200 OK", ["Transfer-Encoding: chunked"]));
    socket.write("3\r\nabc\r\n");
  });
  const data = await callOperation({
    url: server.url,
    client,
    operation: operation({
      responses: { "200": { content: { "*/*": byteStreamAnswer } } },
    }),
  });
  if (!(data instanceof ReadableStream)) throw new Error("no stream");
  await data.cancel();
  await vi.waitUntil(() => areClosed(server.carriers));
});

test("a Blob is sent again with the next attempt", async () => {
  const seen: string[] = [];
  await using server = await startServer((request) => {
    seen.push(request.body);
    return seen.length === 1 ? { status: 503 } : json("done");
  });
  const put = operation({
    method: "PUT",
    body: {
      write: writeBody,
      required: true,
      content: { "application/octet-stream": { kind: binaryBody } },
    },
  });
  const input = { body: new Blob(["bytes"]) };
  expect(
    await callOperation({ url: server.url, client, operation: put, input }),
  ).toBe("done");
  expect(seen).toEqual(["bytes", "bytes"]);
});
