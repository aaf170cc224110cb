import { callContext, contextOf } from "./call-context.js";
import type { CallContext, ContextRequest } from "./call-context.js";
import type { HttpRequest, RequestPayload } from "./layer.js";
import type { Deadline } from "./send/deadline.js";

type Parts = Omit<HttpRequest, "signal">;

const ownDeadline: unique symbol = Symbol("deadline");

/** Made when it is read: a signal that nobody needs is the dearest part of a request. */
const lazySignal: PropertyDescriptor & ThisType<WireRequest> = {
  enumerable: true,
  get() {
    return this[ownDeadline]?.signal;
  },
};

/** A request of the runtime's own. `{ ...request }` is a whole copy. */
export class WireRequest implements ContextRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: RequestPayload | undefined;
  readonly operation: HttpRequest["operation"];
  readonly attempt: number;
  readonly attempts: HttpRequest["attempts"];
  declare readonly signal: AbortSignal;
  readonly [callContext]: CallContext;
  /** Of its attempt. */
  readonly [ownDeadline]: Deadline | undefined;

  constructor(parts: Parts, context: CallContext, signal = lazySignal) {
    this.method = parts.method;
    this.url = parts.url;
    this.headers = parts.headers;
    this.body = parts.body;
    this.operation = parts.operation;
    this.attempt = parts.attempt;
    this.attempts = parts.attempts;
    this[callContext] = context;
    // One that is changed stays with its attempt, however late.
    this[ownDeadline] =
      parts instanceof WireRequest ? parts[ownDeadline] : context.deadline;
    Object.defineProperty(this, "signal", signal);
  }
}

/** The request with something changed. A signal that nobody has asked for stays unmade. */
export function changedRequest(
  request: HttpRequest,
  changes: Partial<Parts>,
): WireRequest {
  const signal = Object.getOwnPropertyDescriptor(request, "signal");
  const copy = new WireRequest(request, contextOf(request), signal);
  return Object.assign(copy, changes);
}

/** What ends the request's attempt, where its signal is still the runtime's own, to be made when it is read. */
export function deadlineOf(request: HttpRequest): Deadline | undefined {
  return request instanceof WireRequest &&
    Object.getOwnPropertyDescriptor(request, "signal")?.get !== undefined
    ? request[ownDeadline]
    : undefined;
}
