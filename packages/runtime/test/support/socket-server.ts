import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { WebSocket, WebSocketServer } from "ws";
import type { WebSocket as Socket } from "ws";
import { ApiClient, socketCall } from "../../src/index.js";
import type {
  ClientOptions,
  Operation,
  SocketMessage,
} from "../../src/index.js";
import type { SocketOptions } from "../../src/socket/socket-options.js";
import { operation, testApi } from "./call-operation.js";

export interface SocketServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** Of every request for a socket. */
  readonly urls: readonly string[];
  /** Settles when the first socket has closed. */
  readonly closed: Promise<void>;
}

/** A server that does `onSocket` with each socket; `count` is 1 for the first. */
export async function serveSockets(
  onSocket: (socket: Socket, count: number) => void,
  port = 0,
): Promise<SocketServer> {
  const server = new WebSocketServer({ port, host: "127.0.0.1" });
  const urls: string[] = [];
  const closed = new Promise<void>((resolve) => {
    server.on("connection", (socket, request) => {
      urls.push(request.url ?? "");
      socket.on("close", () => {
        resolve();
      });
      onSocket(socket, urls.length);
    });
  });
  await once(server, "listening");
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
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

export interface Opening {
  readonly changes?: Partial<Operation>;
  readonly client?: ClientOptions;
  readonly options?: SocketOptions;
  readonly input?: object;
}

/** The messages of `GET /stream` at `url`. */
export function openMessages(
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

export async function all<Item>(
  messages: AsyncIterable<Item>,
): Promise<Item[]> {
  const list: Item[] = [];
  for await (const message of messages) list.push(message);
  return list;
}
