import type { SocketMessage } from "../call.js";
import { contextOf } from "../call-context.js";
import { AbortedError } from "../errors/aborted-error.js";
import { ConnectionError } from "../errors/connection-error.js";
import { InputError } from "../errors/input-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import type { HttpRequest } from "../layer.js";
import type { WebSocketConstructor, WebSocketLike } from "../options.js";
import { Deadline } from "../send/deadline.js";
import { untilAborted } from "../send/until-aborted.js";
import { decodeMessage } from "./decode-message.js";
import { MessageQueue, mostUnread } from "./message-queue.js";
import { socketRequest, socketUrl } from "./socket-request.js";
import type { SocketSource } from "./socket-request.js";

/** "Normal closure", "going away" and "no status": the server is done (RFC 6455, section 7.4.1). */
const cleanCodes = new Set<unknown>([1000, 1001, 1005]);

/** One socket as an iterator over its messages. It opens at the first `next` and closes at `return`. */
export class SocketMessages implements AsyncIterator<
  SocketMessage<unknown>,
  undefined
> {
  readonly #source: SocketSource;
  readonly #queue = new MessageQueue<SocketMessage<unknown>>();
  #deadline: Deadline | undefined;
  #socket: WebSocketLike | undefined;

  constructor(source: SocketSource) {
    this.#source = source;
  }

  next(): Promise<IteratorResult<SocketMessage<unknown>, undefined>> {
    if (this.#deadline === undefined) {
      this.#deadline = this.#startDeadline();
      void this.#open(this.#deadline);
    }
    return this.#queue.take();
  }

  return(): Promise<IteratorResult<SocketMessage<unknown>, undefined>> {
    this.#deadline ??= this.#startDeadline();
    this.#queue.clear();
    this.#close();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Never rejects: a failure is the iterator's. */
  async #open(deadline: Deadline): Promise<void> {
    deadline.signal.addEventListener("abort", () => {
      this.#fail(deadline.signal.reason);
    });
    try {
      deadline.signal.throwIfAborted();
      const Class = this.#webSocketClass();
      const request = await untilAborted(
        socketRequest(this.#source, deadline.signal),
        deadline.signal,
      );
      if (this.#queue.isEnded) return;
      this.#socket = new Class(socketUrl(request.url));
      this.#listen(this.#socket, request);
    } catch (error) {
      this.#fail(error);
    }
  }

  #listen(socket: WebSocketLike, request: HttpRequest): void {
    const { secrets } = contextOf(request);
    socket.addEventListener("open", () => {
      this.#deadline?.stopClock();
    });
    socket.addEventListener("message", ({ data }) => {
      if (!this.#queue.push(decodeMessage(data))) {
        this.#fail(this.#lost(`more than ${mostUnread} messages are unread`));
      }
    });
    socket.addEventListener("error", (event) => {
      const reason = secrets.redact(textAt(event, "message"));
      this.#fail(this.#lost(reason === "" ? "the socket failed" : reason));
    });
    socket.addEventListener("close", (event) => {
      const code = valueAt(event, "code");
      if (code === undefined || cleanCodes.has(code)) {
        this.#close();
        return;
      }
      const reason = secrets.redact(textAt(event, "reason"));
      this.#fail(
        this.#lost(
          `the socket closed with code ${JSON.stringify(code)} ${reason}`.trim(),
        ),
      );
    });
  }

  #fail(error: unknown): void {
    this.#queue.fail(error);
    this.#close();
  }

  #close(): void {
    this.#queue.end();
    this.#deadline?.finish();
    this.#socket?.close();
  }

  #lost(reason: string): ConnectionError {
    return new ConnectionError(reason, { operation: this.#source.operation });
  }

  #webSocketClass(): WebSocketConstructor {
    const { state, operation } = this.#source;
    if (state.options.WebSocket !== undefined) return state.options.WebSocket;
    if ("WebSocket" in globalThis) return globalThis.WebSocket;
    throw new InputError(
      "there is no WebSocket class here; pass one in the option `WebSocket`, on Node 20 that of the `ws` package",
      { operation },
    );
  }

  #startDeadline(): Deadline {
    const { state, operation, request } = this.#source;
    const timeout = request.options.timeout ?? state.options.timeout ?? 60_000;
    const deadline = new Deadline();
    deadline.endAfter(
      timeout,
      () =>
        new TimeoutError(
          `the socket did not open within ${timeout} ms (option \`timeout\`)`,
          { operation },
        ),
    );
    if (request.options.signal !== undefined) {
      deadline.follow(
        request.options.signal,
        (cause) =>
          new AbortedError("the caller ended the call", { operation, cause }),
      );
    }
    return deadline;
  }
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
