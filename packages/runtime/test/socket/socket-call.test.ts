import { getEventListeners } from "node:events";
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import type { WebSocket as Socket } from "ws";
import { ApiClient, ConnectionError, socketCall } from "../../src/index.js";
import type {
  CallOptions,
  ClientOptions,
  Operation,
  SocketMessage,
} from "../../src/index.js";
import { mostUnread } from "../../src/socket/message-queue.js";
import { operation, testApi } from "../support/call-operation.js";

type OnSocket = (socket: Socket, request: IncomingMessage) => void;

interface SocketServer extends AsyncDisposable {
  readonly url: string;
  readonly urls: readonly string[];
  /** Settles when the first socket has closed. */
  readonly closed: Promise<void>;
}

async function serve(onSocket: OnSocket): Promise<SocketServer> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  const urls: string[] = [];
  const closed = new Promise<void>((resolve) => {
    server.on("connection", (socket, request) => {
      urls.push(request.url ?? "");
      socket.on("close", () => {
        resolve();
      });
      onSocket(socket, request);
    });
  });
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    urls,
    closed,
    async [Symbol.asyncDispose]() {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

interface Opening {
  readonly changes?: Partial<Operation>;
  readonly client?: ClientOptions;
  readonly options?: CallOptions;
  readonly input?: object;
}

function open(
  url: string,
  { changes, client, options = {}, input = {} }: Opening = {},
): AsyncIterable<SocketMessage<unknown>> {
  const apiClient = new ApiClient(testApi, {
    baseUrl: url,
    WebSocket,
    ...client,
  });
  const stream = operation({ path: "/stream", webSocket: true, ...changes });
  return socketCall(apiClient, stream, { input, options });
}

async function all(messages: AsyncIterable<unknown>): Promise<unknown[]> {
  const list: unknown[] = [];
  for await (const message of messages) list.push(message);
  return list;
}

describe("a socket", () => {
  it("gives JSON as JSON, other text as text, in order, until the server closes", async () => {
    await using server = await serve((socket) => {
      socket.send('{"a":1}');
      socket.send("plain {");
      socket.send(Buffer.from("[2]"));
      socket.close(1000);
    });
    expect(await all(open(server.url))).toEqual([
      { kind: "json", data: { a: 1 } },
      { kind: "text", text: "plain {" },
      { kind: "json", data: [2] },
    ]);
  });

  it("opens when it is iterated, once for each loop", async () => {
    await using server = await serve((socket) => {
      socket.close(1000);
    });
    const messages = open(server.url);
    expect(server.urls).toEqual([]);
    await all(messages);
    await all(messages);
    expect(server.urls).toEqual(["/stream", "/stream"]);
  });

  it("sends parameters and credentials that fit into a URL", async () => {
    await using server = await serve((socket) => {
      socket.close(1000);
    });
    const changes = {
      path: "/stream/{id}",
      parameters: [{ name: "id", in: "path" }],
      security: [{ queryKey: [] }],
    } as const;
    await all(
      open(server.url, {
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
      open("http://127.0.0.1:1", {
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
    await using server = await serve((socket) => {
      socket.send("1");
    });
    for await (const message of open(server.url)) {
      expect(message).toEqual({ kind: "json", data: 1 });
      break;
    }
    await server.closed;
  });

  it("closes at the caller's signal, also while it waits", async () => {
    const controller = new AbortController();
    await using server = await serve(() => {
      controller.abort(new Error("user left"));
    });
    await expect(
      all(open(server.url, { options: { signal: controller.signal } })),
    ).rejects.toMatchObject({
      name: "AbortedError",
      cause: { message: "user left" },
    });
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });

  it("is not opened with a signal that has ended", async () => {
    await using server = await serve(() => undefined);
    await expect(
      all(open(server.url, { options: { signal: AbortSignal.abort() } })),
    ).rejects.toMatchObject({ name: "AbortedError" });
    expect(server.urls).toEqual([]);
  });

  it("fails where the server breaks off, after what has come", async () => {
    await using server = await serve((socket) => {
      socket.send("1", () => {
        socket.close(1011, "out of\nmemory");
      });
    });
    const iterator = open(server.url)[Symbol.asyncIterator]();
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
    const server = await serve(() => undefined);
    await server[Symbol.asyncDispose]();
    await expect(all(open(server.url))).rejects.toBeInstanceOf(ConnectionError);
  });

  it("fails rather than keep more than it may", async () => {
    await using server = await serve((socket) => {
      for (let count = 0; count < mostUnread + 2; count += 1)
        socket.send(String(count));
    });
    const iterator = open(server.url)[Symbol.asyncIterator]();
    await iterator.next();
    await server.closed;
    const rest = all({ [Symbol.asyncIterator]: () => iterator });
    await expect(rest).rejects.toMatchObject({
      name: "ConnectionError",
      message: `GET /stream: more than ${mostUnread} messages are unread`,
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
