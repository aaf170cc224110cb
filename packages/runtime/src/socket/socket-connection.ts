import { contextOf } from "../call-context.js";
import { InputError } from "../errors/input-error.js";
import type { HttpRequest } from "../layer.js";
import type { WebSocketConstructor, WebSocketLike } from "../options.js";
import type { Secrets } from "../secrets.js";
import { socketUrl } from "./socket-request.js";
import type { SocketSource } from "./socket-request.js";

export interface SocketListener {
  onOpen(): void;
  onMessage(text: string): void;
}

export interface SocketConnection {
  readonly socket: WebSocketLike;
  readonly ended: Promise<SocketEnd>;
}

/** The close code (RFC 6455, section 7.4), where there is one, and what the socket says of its end, without secrets. */
export interface SocketEnd {
  readonly code: unknown;
  readonly reason: string;
}

/** Opens a socket. Throws an `InputError` where there is no class, or where it refuses the URL. */
export function openSocket(
  source: SocketSource,
  request: HttpRequest,
  listener: SocketListener,
): SocketConnection {
  const socket = createSocket(source, request);
  // Frames of bytes come as a Blob otherwise, which can only be read later, out of order.
  socket.binaryType = "arraybuffer";
  socket.addEventListener("open", () => {
    listener.onOpen();
  });
  socket.addEventListener("message", ({ data }) => {
    listener.onMessage(textOf(data));
  });
  return { socket, ended: endOf(socket, contextOf(request).secrets) };
}

function endOf(socket: WebSocketLike, secrets: Secrets): Promise<SocketEnd> {
  return new Promise((resolve) => {
    socket.addEventListener("error", (event) => {
      const reason = secrets.redact(textAt(event, "message"));
      const code = 1006;
      resolve({ code, reason: reason === "" ? "the socket failed" : reason });
    });
    socket.addEventListener("close", (event) => {
      const code = valueAt(event, "code");
      const said = secrets.redact(textAt(event, "reason"));
      const reason = `the socket closed with code ${JSON.stringify(code)} ${said}`;
      resolve({ code, reason: reason.trim() });
    });
  });
}

function createSocket(
  source: SocketSource,
  request: HttpRequest,
): WebSocketLike {
  const { operation } = source;
  const Class = webSocketClass(source);
  try {
    return new Class(socketUrl(request.url));
  } catch (cause) {
    const { secrets } = contextOf(request);
    const reason = cause instanceof Error ? secrets.redact(cause.message) : "";
    throw new InputError(`the WebSocket class refuses the URL: ${reason}`, {
      operation,
      cause: secrets.redactCause(cause),
    });
  }
}

function webSocketClass({
  state,
  operation,
}: SocketSource): WebSocketConstructor {
  const { WebSocket, transport } = state.options;
  const given = WebSocket ?? transport?.WebSocket;
  if (given !== undefined) return given;
  if ("WebSocket" in globalThis) return globalThis.WebSocket;
  throw new InputError(
    "there is no WebSocket class here; pass one in the option `WebSocket`, on Node 20 that of the `ws` package",
    { operation },
  );
}

/** Bytes are taken for UTF-8. */
function textOf(data: unknown): string {
  const isBytes = data instanceof ArrayBuffer || ArrayBuffer.isView(data);
  return isBytes ? new TextDecoder().decode(data) : String(data);
}

function valueAt(event: unknown, key: string): unknown {
  return typeof event === "object" && event !== null
    ? Reflect.get(event, key)
    : undefined;
}

function textAt(event: unknown, key: string): string {
  const value = valueAt(event, key);
  return typeof value === "string" ? value : "";
}
