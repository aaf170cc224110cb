import { ws } from "msw";
import type { WebSocketHandler, WebSocketHandlerConnection } from "msw";
import { answerOf } from "../testing/play-answer.js";
import { playSocket } from "../testing/play-socket.js";
import type { ServerSide } from "../testing/play-socket.js";
import { receiveRequest } from "../testing/received-request.js";
import type { HandlerSource } from "./http-handler.js";

/** Plays answers to the sockets of one operation. MSW opens each at once, so `hang` is a silent one. */
export function socketHandler(source: HandlerSource): WebSocketHandler {
  const { named, places } = source;
  const link = ws.link(places.patternOf(named.operation));
  return link.addEventListener("connection", (connection) => {
    if (places.isFor(named.operation, "GET", connection.client.url))
      void play(source, connection);
  });
}

/** Never rejects. */
async function play(
  { named, turns }: HandlerSource,
  { client }: WebSocketHandlerConnection,
): Promise<void> {
  const socket = serverSide(client);
  const step = turns.next(named.name) ?? "disconnect";
  const received = await receiveRequest(named, {
    method: "GET",
    url: client.url,
    headers: new Headers(),
    body: undefined,
  });
  try {
    await playSocket(await answerOf(step, received), socket);
  } catch {
    socket.disconnect();
  }
}

function serverSide(client: WebSocketHandlerConnection["client"]): ServerSide {
  let isClosed = false;
  client.addEventListener("close", () => {
    isClosed = true;
  });
  return {
    get isClosed() {
      return isClosed;
    },
    accept: () => undefined,
    send: (data) => {
      client.send(data);
    },
    close: (code) => {
      client.close(code);
    },
    // "Internal error" (RFC 6455, section 7.4.1): a socket that breaks off without a code cannot be asked for.
    disconnect: () => {
      client.close(1011);
    },
  };
}
