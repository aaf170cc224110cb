import { expect, test, vi } from "vitest";
import { Agent, interceptors } from "undici";
import { InputError } from "../../src/index.js";
import type { HttpResponse } from "../../src/index.js";
import { undiciTransport } from "../../src/undici.js";
import { httpRequest } from "./http-request.js";
import {
  answerText,
  areClosed,
  headText,
  startSocketServer,
} from "./socket-server.js";

const megabyte = "0123456789abcdef".repeat(65_536);

test("calls one after the other share a connection", async () => {
  await using server = await startSocketServer(answerText("a"));
  await using transport = undiciTransport();
  for (let count = 0; count < 5; count += 1) {
    const response = await transport(httpRequest(server.url));
    await response.text();
  }
  // undici opens a second one rather than wait until it knows that the first is still good.
  expect(server.connections.length).toBeLessThanOrEqual(2);
});

test("calls at the same time share as many as `connections` allows", async () => {
  await using server = await startSocketServer(answerText("a"));
  await using transport = undiciTransport({ connections: 2 });
  const calls = Array.from({ length: 20 }, async () => {
    const response = await transport(httpRequest(server.url));
    return response.text();
  });
  expect(new Set(await Promise.all(calls))).toEqual(new Set(["a"]));
  expect(server.connections.length).toBe(2);
});

test("`close` lets calls end, leaves no connection, and refuses later calls", async () => {
  await using server = await startSocketServer((socket) => {
    setImmediate(() => socket.write(answerText("late")));
  });
  const transport = undiciTransport();
  const request = httpRequest(server.url);
  const call = transport(request).then((response) => response.text());
  await vi.waitUntil(() => server.requests.length === 1);
  await Promise.all([transport.close(), transport.close()]);
  expect(await call).toBe("late");
  await vi.waitUntil(() => areClosed(server.connections));
  await expect(transport(request)).rejects.toBeInstanceOf(InputError);
});

test("`close` before the first call", async () => {
  const transport = undiciTransport();
  await transport.close();
  await expect(transport(httpRequest("http://127.0.0.1:9"))).rejects.toThrow(
    "GET /things: the transport was closed; make a new one",
  );
});

test("a dispatcher that was passed in stays open, and is no longer used", async () => {
  await using server = await startSocketServer(answerText("a"));
  const dispatcher = new Agent();
  const transport = undiciTransport({ dispatcher });
  const request = httpRequest(server.url);
  await transport(request);
  await transport.close();
  await expect(transport(request)).rejects.toThrow(
    "GET /things: the transport was closed; make a new one",
  );
  const others = undiciTransport({ dispatcher });
  expect(await (await others(request)).text()).toBe("a");
  await dispatcher.close();
});

test("a dispatcher with interceptors", async () => {
  const headers = ["Set-Cookie: a=1", "Set-Cookie: b=2", "X-A: \u00e9"];
  await using server = await startSocketServer(
    answerText(megabyte, { headers }),
  );
  const agent = new Agent();
  const dispatcher = agent.compose(interceptors.retry());
  const transport = undiciTransport({ dispatcher });
  const response = await transport(httpRequest(server.url));
  expect(response.headers.get("x-a")).toBe("\u00e9");
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect((await response.text()) === megabyte).toBe(true);
  await agent.close();
});

test("options that undici refuses are an InputError", async () => {
  const transport = undiciTransport({ maxOrigins: 0 });
  const failing = transport(httpRequest("http://127.0.0.1:9"));
  await expect(failing).rejects.toBeInstanceOf(InputError);
  await expect(failing).rejects.toMatchObject({
    cause: { code: "UND_ERR_INVALID_ARG" },
  });
});

test("an aborted request is not sent", async () => {
  await using server = await startSocketServer(answerText("a"));
  await using transport = undiciTransport();
  const reason = new Error("no longer wanted");
  const signal = AbortSignal.abort(reason);
  await expect(transport(httpRequest(server.url, { signal }))).rejects.toBe(
    reason,
  );
  expect(server.requests).toEqual([]);
});

test("an abort while the answer is awaited ends the connection", async () => {
  await using server = await startSocketServer(() => undefined);
  await using transport = undiciTransport();
  const controller = new AbortController();
  const { signal } = controller;
  const call = transport(httpRequest(server.url, { signal }));
  await vi.waitUntil(() => server.requests.length === 1);
  controller.abort("any reason");
  await expect(call).rejects.toBe("any reason");
  await vi.waitUntil(() => areClosed(server.carriers));
});

test("an abort while a connection is awaited; the others are not disturbed", async () => {
  await using server = await startSocketServer((socket, index) => {
    if (index === 0) setImmediate(() => socket.write(answerText("first")));
    else socket.write(answerText("later"));
  });
  await using transport = undiciTransport({ connections: 1 });
  const controller = new AbortController();
  const { signal } = controller;
  const first = transport(httpRequest(`${server.url}/1`));
  const second = transport(httpRequest(`${server.url}/2`, { signal }));
  const third = transport(httpRequest(`${server.url}/3`));
  const reason = new Error("no longer wanted");
  controller.abort(reason);
  await expect(second).rejects.toBe(reason);
  expect(await (await first).text()).toBe("first");
  expect(await (await third).text()).toBe("later");
  expect(server.requests.filter((text) => text.startsWith("GET /2"))).toEqual(
    [],
  );
});

test("an abort while the body is read", async () => {
  await using server = await startSocketServer(
    `${headText("200 OK", ["Content-Length: 10"])}half`,
  );
  await using transport = undiciTransport();
  const reason = new Error("no longer wanted");
  const reads = [
    (response: HttpResponse) => response.text(),
    (response: HttpResponse) => response.arrayBuffer(),
    (response: HttpResponse) => response.blob(),
    (response: HttpResponse) => new Response(response.body).text(),
  ];
  for (const read of reads) {
    const controller = new AbortController();
    const { signal } = controller;
    const response = await transport(httpRequest(server.url, { signal }));
    const reading = read(response);
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
  }
  await vi.waitUntil(() => areClosed(server.carriers));
});

test("an abort ends the stream that is being sent", async () => {
  await using server = await startSocketServer(() => undefined);
  await using transport = undiciTransport();
  const controller = new AbortController();
  const { signal } = controller;
  const cancelled = vi.fn();
  const body = new ReadableStream({
    start(sink) {
      sink.enqueue(new Uint8Array([65]));
    },
    cancel: cancelled,
  });
  const call = transport(
    httpRequest(server.url, { method: "POST", body, signal }),
  );
  await vi.waitUntil(() => server.requests.length === 1);
  const reason = new Error("no longer wanted");
  controller.abort(reason);
  await expect(call).rejects.toBe(reason);
  expect(cancelled).toHaveBeenCalledOnce();
});

test("an early answer ends the stream that is being sent", async () => {
  await using server = await startSocketServer(answerText("enough"));
  await using transport = undiciTransport();
  const cancelled = vi.fn();
  const body = new ReadableStream({
    start(sink) {
      sink.enqueue(new Uint8Array([65]));
    },
    cancel: cancelled,
  });
  const response = await transport(
    httpRequest(server.url, { method: "POST", body }),
  );
  expect(await response.text()).toBe("enough");
  expect(cancelled).toHaveBeenCalledOnce();
});

test("the signal is let go of when the answer has come", async () => {
  await using server = await startSocketServer(answerText("a"));
  await using transport = undiciTransport();
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, "addEventListener");
  const removed = vi.spyOn(signal, "removeEventListener");
  await (await transport(httpRequest(server.url, { signal }))).text();
  await expect(
    transport(httpRequest("http://127.0.0.1:1", { signal })),
  ).rejects.toThrow("ECONNREFUSED");
  expect(added.mock.calls.length).toBeGreaterThan(0);
  expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
    added.mock.calls.map(([, listener]) => listener),
  );
});

test("a body that has come whole is cancelled without ending the connection", async () => {
  await using server = await startSocketServer(answerText("a"));
  await using transport = undiciTransport();
  for (let count = 0; count < 5; count += 1) {
    const response = await transport(httpRequest(server.url));
    await response.body?.cancel();
  }
  expect(server.connections.length).toBeLessThanOrEqual(2);
});

test("a body on its way is cancelled by ending the connection", async () => {
  await using server = await startSocketServer(answerText(megabyte));
  await using transport = undiciTransport();
  const response = await transport(httpRequest(server.url));
  await response.body?.cancel();
  await vi.waitUntil(() => areClosed(server.carriers));
});

test("a large body waits until it is read", async () => {
  await using server = await startSocketServer((socket) => {
    socket.write(
      headText("200 OK", [`Content-Length: ${64 * megabyte.length}`]),
    );
    for (let count = 0; count < 64; count += 1) socket.write(megabyte);
  });
  await using transport = undiciTransport();
  const response = await transport(httpRequest(server.url));
  const [socket] = server.connections;
  await vi.waitUntil(() => socket?.writableNeedDrain === true);
  let size = 0;
  for await (const chunk of response.body ?? []) size += chunk.length;
  expect(size).toBe(64 * megabyte.length);
});

test.each(["text", "arrayBuffer", "blob"] as const)(
  "a large body as %s",
  async (form) => {
    await using server = await startSocketServer(answerText(megabyte));
    await using transport = undiciTransport();
    const response = await transport(httpRequest(server.url));
    const seen = new Response(await response[form]());
    expect((await seen.text()) === megabyte).toBe(true);
  },
);

test("a body is read once", async () => {
  await using server = await startSocketServer(answerText("a"));
  await using transport = undiciTransport();
  const read = await transport(httpRequest(server.url));
  await read.text();
  await expect(read.text()).rejects.toBeInstanceOf(TypeError);
  await expect(read.blob()).rejects.toBeInstanceOf(TypeError);
  await read.body?.cancel();
  const streamed = await transport(httpRequest(server.url));
  expect(streamed.body).toBe(streamed.body);
  expect(await streamed.text()).toBe("a");
  await expect(streamed.text()).rejects.toBeInstanceOf(TypeError);
});

test("a body's stream may be read into memory of one's own", async () => {
  await using server = await startSocketServer(answerText("abc"));
  await using transport = undiciTransport();
  const response = await transport(httpRequest(server.url));
  const reader = response.body?.getReader({ mode: "byob" });
  const first = await reader?.read(new Uint8Array(2));
  const second = await reader?.read(new Uint8Array(2));
  const last = await reader?.read(new Uint8Array(2));
  expect([first?.value, second?.value, last?.done]).toEqual([
    new Uint8Array([97, 98]),
    new Uint8Array([99]),
    true,
  ]);
});

test("a Blob has the answer's type", async () => {
  const headers = ["Content-Type: Text/Plain; charset=UTF-8"];
  await using server = await startSocketServer(answerText("a", { headers }));
  await using transport = undiciTransport();
  const blob = await (await transport(httpRequest(server.url))).blob();
  const wanted = await (await fetch(server.url)).blob();
  expect([blob.type, blob.size]).toEqual([wanted.type, 1]);
});

test("a connection that the server closes in between is replaced", async () => {
  await using server = await startSocketServer((socket) => {
    socket.end(answerText("a"));
  });
  await using transport = undiciTransport();
  for (let count = 0; count < 3; count += 1) {
    const response = await transport(httpRequest(server.url));
    expect(await response.text()).toBe("a");
    await vi.waitUntil(() => areClosed(server.connections));
  }
  expect(server.connections.length).toBe(3);
});
