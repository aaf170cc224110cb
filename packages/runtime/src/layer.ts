import type { Attempt } from "./errors/userapis-error.js";
import type { Operation } from "./operation.js";
import type { WebSocketConstructor } from "./options.js";

/** One request as it goes on the wire. Layers may replace it, never change it. */
export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: RequestPayload | undefined;
  readonly signal: AbortSignal;
  readonly operation: Operation;
  /** From 1; a retry is 2 or more. */
  readonly attempt: number;
  /** Those of the call that ended before this one. */
  readonly attempts: readonly Attempt[];
}

/** What `fetch` takes as a body, less `null`. */
export type RequestPayload = NonNullable<RequestInit["body"]>;

/** What the runtime needs of an answer; a `Response` of `fetch` fits. */
export type HttpResponse = Pick<
  Response,
  | "status"
  | "statusText"
  | "headers"
  | "url"
  | "body"
  | "text"
  | "arrayBuffer"
  | "blob"
>;

/** Sends one request. Rejects only when there is no answer. */
export interface Transport {
  (request: HttpRequest): Promise<HttpResponse>;
  /** For the web sockets of a client that is given this transport and no `WebSocket` of its own. */
  readonly WebSocket?: WebSocketConstructor;
}

/** Wraps a transport: `(next) => (request) => next(request)`. `next` may be called again. */
export type Layer = (next: Transport) => Transport;
