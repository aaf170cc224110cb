import { getEventListeners } from "node:events";
import { WebSocket as UndiciWebSocket } from "undici";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import {
  ApiClient,
  ConnectionError,
  socketCall,
  writeParameters,
} from "../../src/index.js";
import { operation, testApi } from "../support/call-operation.js";
import { all, openMessages, serveSockets } from "../support/socket-server.js";

describe("a socket", () => {
  it("gives JSON as JSON, other text as text, in order, until the server closes", async () => {
    await using server = await serveSockets((socket) => {
      socket.send('{"a":1}');
      socket.send("plain {");
      socket.send(Buffer.from("[2]"));
      socket.close(1000);
    });
    expect(await all(openMessages(server.url))).toEqual([
      { kind: "json", data: { a: 1 } },
      { kind: "text", text: "plain {" },
      { kind: "json", data: [2] },
    ]);
  });

  it("opens when it is iterated, once for each loop", async () => {
    await using server = await serveSockets((socket) => {
      socket.close(1000);
    });
    const messages = openMessages(server.url);
    expect(server.urls).toEqual([]);
    await all(messages);
    await all(messages);
    expect(server.urls).toEqual(["/stream", "/stream"]);
  });

  it("sends parameters and credentials that fit into a URL", async () => {
    await using server = await serveSockets((socket) => {
      socket.close(1000);
    });
    const changes = {
      path: "/stream/{id}",
      parameters: {
        write: writeParameters,
        list: [{ name: "id", in: "path" }],
      },
      security: [{ queryKey: [] }],
    } as const;
    await all(
      openMessages(server.url, {
        changes,
        input: { id: "a b" },
        client: { auth: { queryKey: "k" } },
      }),
    );
    expect(server.urls).toEqual(["/stream/a%20b?api_key=k"]);
  });

  it("refuses what would need a header", async () => {
    const changes = { security: [{ bearer: [] }] };
    const failing = all(
      openMessages("http://127.0.0.1:1", {
        changes,
        client: { auth: { bearer: "b" } },
      }),
    );
    await expect(failing).rejects.toMatchObject({
      name: "InputError",
      message:
        "GET /stream: a web socket cannot send headers, and this one needs authorization",
    });
  });

  it("closes when the loop is left", async () => {
    await using server = await serveSockets((socket) => {
      socket.send("1");
    });
    for await (const message of openMessages(server.url)) {
      expect(message).toEqual({ kind: "json", data: 1 });
      break;
    }
    await server.closed;
  });

  it("closes at the caller's signal, also while it waits", async () => {
    const controller = new AbortController();
    await using server = await serveSockets(() => {
      controller.abort(new Error("user left"));
    });
    await expect(
      all(openMessages(server.url, { options: { signal: controller.signal } })),
    ).rejects.toMatchObject({
      name: "AbortedError",
      cause: { message: "user left" },
    });
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });

  it("closes at the caller's signal while it is open", async () => {
    const controller = new AbortController();
    await using server = await serveSockets((socket) => {
      socket.send("1");
      socket.send("2");
    });
    const { signal } = controller;
    const messages = openMessages(server.url, { options: { signal } });
    const iterator = messages[Symbol.asyncIterator]();
    await iterator.next();
    await iterator.next();
    const waiting = iterator.next();
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: "AbortedError" });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(getEventListeners(signal, "abort")).toEqual([]);
    await server.closed;
  });

  it("is not opened where the caller's signal ends before a credential comes", async () => {
    const controller = new AbortController();
    await using server = await serveSockets(() => undefined);
    const never = new Promise<string>(() => undefined);
    const failing = all(
      openMessages(server.url, {
        changes: { security: [{ queryKey: [] }] },
        client: { auth: { queryKey: () => never } },
        options: { signal: controller.signal },
      }),
    );
    controller.abort();
    await expect(failing).rejects.toMatchObject({ name: "AbortedError" });
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    expect(server.urls).toEqual([]);
  });

  it("ends for a loop that waits when it is returned", async () => {
    const { signal } = new AbortController();
    await using server = await serveSockets((socket) => {
      socket.send("1");
    });
    const messages = openMessages(server.url, { options: { signal } });
    const iterator = messages[Symbol.asyncIterator]();
    await iterator.next();
    const waiting = iterator.next();
    const end = { done: true, value: undefined };
    expect(await iterator.return?.()).toEqual(end);
    expect(await waiting).toEqual(end);
    expect(await iterator.next()).toEqual(end);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    await server.closed;
  });

  it("is not opened once it was returned", async () => {
    await using server = await serveSockets(() => undefined);
    const iterator = openMessages(server.url)[Symbol.asyncIterator]();
    await iterator.return?.();
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(server.urls).toEqual([]);
  });

  it("is not opened with a signal that has ended", async () => {
    await using server = await serveSockets(() => undefined);
    await expect(
      all(
        openMessages(server.url, { options: { signal: AbortSignal.abort() } }),
      ),
    ).rejects.toMatchObject({ name: "AbortedError" });
    expect(server.urls).toEqual([]);
  });

  it("fails where the server breaks off, after what has come", async () => {
    await using server = await serveSockets((socket) => {
      socket.send("1", () => {
        socket.close(1011, "out of\nmemory");
      });
    });
    const iterator = openMessages(server.url)[Symbol.asyncIterator]();
    expect(await iterator.next()).toEqual({
      done: false,
      value: { kind: "json", data: 1 },
    });
    const failing = iterator.next();
    await expect(failing).rejects.toBeInstanceOf(ConnectionError);
    await expect(failing).rejects.toThrow("the socket closed with code 1011");
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  it("fails where there is no server", async () => {
    const server = await serveSockets(() => undefined);
    await server[Symbol.asyncDispose]();
    await expect(all(openMessages(server.url))).rejects.toBeInstanceOf(
      ConnectionError,
    );
  });

  it.each([
    ["ws", WebSocket],
    ["undici", UndiciWebSocket],
  ])("of %s gives bytes as text, in order with the rest", async (_, Class) => {
    await using server = await serveSockets((socket) => {
      socket.send(Buffer.from("1"), { binary: true });
      socket.send("2");
      socket.send(Buffer.from("€"), { binary: true });
      socket.close(1000);
    });
    const client = { WebSocket: Class };
    expect(await all(openMessages(server.url, { client }))).toEqual([
      { kind: "json", data: 1 },
      { kind: "json", data: 2 },
      { kind: "text", text: "€" },
    ]);
  });

  it("says what its class refuses, without secrets", async () => {
    class Refusing extends WebSocket {
      constructor(url: string) {
        super(`no ${url}`);
      }
    }
    const failing = all(
      openMessages("http://127.0.0.1:1", {
        changes: { security: [{ queryKey: [] }] },
        client: { auth: { queryKey: "s3cret" }, WebSocket: Refusing },
      }),
    );
    await expect(failing).rejects.toMatchObject({
      name: "InputError",
      message:
        "GET /stream: the WebSocket class refuses the URL: Invalid URL: no ws://127.0.0.1:1/stream?api_key=***",
    });
  });

  it("needs a class", async () => {
    const apiClient = new ApiClient(testApi, { baseUrl: "http://127.0.0.1:1" });
    const messages = socketCall(apiClient, operation(), {
      input: {},
      options: {},
    });
    const before = Object.getOwnPropertyDescriptor(globalThis, "WebSocket");
    Reflect.deleteProperty(globalThis, "WebSocket");
    try {
      await expect(all(messages)).rejects.toThrow(
        "there is no WebSocket class here; pass one in the option `WebSocket`, on Node 20 that of the `ws` package",
      );
    } finally {
      if (before !== undefined)
        Object.defineProperty(globalThis, "WebSocket", before);
    }
  });
});
