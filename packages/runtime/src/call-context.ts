import type { Attempt } from "./errors/userapis-error.js";
import type { CallerHeaders } from "./headers.js";
import type { HttpRequest } from "./layer.js";
import type { Deadline } from "./send/deadline.js";
import { Secrets } from "./secrets.js";

/** What the runtime's own layers know of the call that a request belongs to. */
export class CallContext {
  readonly secrets = new Secrets();
  /** Grows as attempts end; errors hold it. */
  readonly attempts: Attempt[] = [];
  readonly callerHeaders: CallerHeaders;
  /** Where credentials may go. */
  readonly origin: string;
  /** What the caller gave. */
  readonly input: object;
  /** Of the attempt under way. */
  deadline: Deadline | undefined;
  /** Whether a stream goes on with the connection when the call has ended. */
  isHeld = false;

  constructor(callerHeaders: CallerHeaders, origin: string, input: object) {
    this.callerHeaders = callerHeaders;
    this.origin = origin;
    this.input = input;
  }
}

/** A symbol key survives `{ ...request, url }`, which is how layers replace a request. */
export const callContext: unique symbol = Symbol("callContext");

export interface ContextRequest extends HttpRequest {
  readonly [callContext]: CallContext;
}

/** The context of a request; an empty one where a layer built its request from nothing. */
export function contextOf(request: HttpRequest): CallContext {
  const context = callContext in request ? request[callContext] : undefined;
  if (context instanceof CallContext) return context;
  return new CallContext(new Map(), request.url.origin, {});
}
