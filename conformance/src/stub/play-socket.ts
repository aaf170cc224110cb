import { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { WebSocketServer } from "ws";
import type { WebSocket } from "ws";
import type { RawRequest } from "./parse-request.js";
import type { SocketStep } from "./script.js";

export interface Upgrade {
  readonly request: RawRequest;
  readonly socket: Socket;
  /** What came behind the request. */
  readonly rest: Buffer;
  readonly note: (event: string) => void;
}

const upgrader = new WebSocketServer({ noServer: true });

/** Takes a connection over as a web socket and plays the steps on it. Resolves when it is closed. */
export function playSocket(
  { request, socket, rest, note }: Upgrade,
  steps: readonly SocketStep[],
): Promise<void> {
  return new Promise((resolve) => {
    upgrader.handleUpgrade(
      messageOf(request, socket),
      socket,
      rest,
      (webSocket) => {
        webSocket.on("message", () => {
          note("message");
        });
        webSocket.on("close", () => {
          note("closed");
          resolve();
        });
        for (const step of steps) play(webSocket, step, socket);
      },
    );
  });
}

/** `ws` reads these of a request of `node:http`. */
function messageOf(request: RawRequest, socket: Socket): IncomingMessage {
  const message = new IncomingMessage(socket);
  message.method = request.method;
  message.url = request.target;
  message.headers = Object.fromEntries(
    request.headers.map(([name, value]) => [name.toLowerCase(), value]),
  );
  return message;
}

function play(webSocket: WebSocket, step: SocketStep, socket: Socket): void {
  switch (step.kind) {
    case "send":
      webSocket.send(step.text);
      return;
    case "send-bytes":
      webSocket.send(Buffer.from(step.base64, "base64"));
      return;
    case "flood":
      for (let sent = 0; sent < step.count; sent += 1)
        webSocket.send(step.text);
      return;
    case "close":
      webSocket.close(step.code);
      return;
    case "reset":
      setTimeout(() => socket.resetAndDestroy(), 20);
      return;
    case "hold":
  }
}
