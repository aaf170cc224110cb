import type { Attempt } from "./errors/userapis-error.js";
import type { HttpRequest } from "./layer.js";
import { Secrets } from "./secrets.js";

/** What the runtime's own layers know of the call that a request belongs to. */
export class CallContext {
  readonly secrets = new Secrets();
  /** Grows as attempts end; errors hold it. */
  readonly attempts: Attempt[] = [];
  /** Header names in lower case that the caller set or, with `null`, took out. */
  readonly callerHeaders: ReadonlyMap<string, string | null>;
  /** Where credentials may go. */
  readonly origin: string;

  constructor(
    callerHeaders: ReadonlyMap<string, string | null>,
    origin: string,
  ) {
    this.callerHeaders = callerHeaders;
    this.origin = origin;
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
  return new CallContext(new Map(), request.url.origin);
}
