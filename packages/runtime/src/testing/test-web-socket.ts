import { findOperation } from "../find-operation.js";
import type { WebSocketConstructor } from "../options.js";
import type { NamedOperation } from "./named-operations.js";
import { answerOf } from "./play-answer.js";
import { playSocket } from "./play-socket.js";
import type { ServerSide } from "./play-socket.js";
import { receiveRequest } from "./received-request.js";
import type { ReceivedRequest } from "./received-request.js";
import type { Turns } from "./turns.js";

export interface SocketSource {
  readonly operations: readonly NamedOperation[];
  readonly turns: Turns;
  readonly record: (request: ReceivedRequest) => void;
}

/** A WebSocket class that plays answers of a table instead of opening a connection. */
export function testWebSocket(source: SocketSource): WebSocketConstructor {
  return class extends TestSocket {
    constructor(url: string | URL) {
      super();
      void this.open(source, new URL(url));
    }
  };
}

/** As much of any event of a socket as is looked at. */
interface SocketEvent {
  readonly type: string;
  readonly data: string | undefined;
  readonly code?: number;
  readonly reason?: string;
  readonly message?: string;
}

type Listener = (event: SocketEvent) => void;

class TestSocket implements ServerSide {
  readonly #listeners = new Map<string, Set<Listener>>();
  #state: "connecting" | "open" | "closed" = "connecting";

  get isClosed(): boolean {
    return this.#state === "closed";
  }

  get readyState(): number {
    return { connecting: 0, open: 1, closed: 3 }[this.#state];
  }

  addEventListener(type: string, listener: Listener): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  /** Either side ends it. */
  close(code = 1000, reason = ""): void {
    if (this.isClosed) return;
    this.#state = "closed";
    this.#emit({ type: "close", code, reason });
  }

  accept(): Promise<void> {
    if (!this.isClosed) {
      this.#state = "open";
      this.#emit({ type: "open" });
    }
    return Promise.resolve();
  }

  send(data: string): void {
    if (!this.isClosed) this.#emit({ type: "message" }, data);
  }

  disconnect(message = "the table of answers says disconnect"): void {
    if (this.isClosed) return;
    this.#emit({ type: "error", message });
    this.close(1006);
  }

  /** Never rejects. */
  protected async open(
    { operations, turns, record }: SocketSource,
    url: URL,
  ): Promise<void> {
    // Whoever made the socket listens first.
    await Promise.resolve();
    const found = socketOperation(operations, url.pathname);
    const step = found === undefined ? undefined : turns.next(found.name);
    if (found === undefined || step === undefined) {
      this.disconnect(unanswered(found, url, turns));
      return;
    }
    const headers = new Headers();
    const arrival = { method: "GET", url, headers, body: undefined };
    const received = await receiveRequest(found, arrival);
    record(received);
    try {
      await playSocket(await answerOf(step, received), this);
    } catch (error) {
      this.disconnect(error instanceof Error ? error.message : String(error));
    }
  }

  #emit(event: Omit<SocketEvent, "data">, data?: string): void {
    const listeners = [...(this.#listeners.get(event.type) ?? [])];
    for (const listener of listeners) listener({ ...event, data });
  }
}

/** The base path is not known here, so any beginning of the path may be it. */
function socketOperation(
  all: readonly NamedOperation[],
  pathname: string,
): NamedOperation | undefined {
  const sockets = all.filter(
    ({ operation }) => operation.webSocket !== undefined,
  );
  const operations = sockets.map(({ operation }) => operation);
  for (let at = 0; at >= 0; at = pathname.indexOf("/", at + 1)) {
    const found = findOperation(operations, "GET", pathname.slice(at));
    if (found !== undefined)
      return sockets.find(({ operation }) => operation === found);
  }
  return undefined;
}

function unanswered(
  found: NamedOperation | undefined,
  { pathname }: URL,
  turns: Turns,
): string {
  const missing =
    found === undefined
      ? `${pathname}, which is no web socket operation`
      : `\`${found.name}\``;
  return turns.unanswered(missing);
}
