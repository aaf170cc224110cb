import type { Attempt, ErrorFacts } from "./errors/userapis-error.js";
import type { CallerHeaders } from "./headers.js";
import type { HttpRequest } from "./layer.js";
import type { Operation } from "./operation.js";
import type { Deadline } from "./send/deadline.js";
import { Secrets } from "./secrets.js";

/** What the runtime's own layers know of the call that a request belongs to. */
export class CallContext {
  readonly operation: Operation;
  readonly secrets: Secrets = new Secrets();
  /** Grows as attempts end; errors hold it. */
  readonly attempts: Attempt[] = [];
  /** What errors are told. */
  readonly facts: ErrorFacts;
  /** Credentials may go to its origin. */
  readonly base: URL;
  readonly callerHeaders: CallerHeaders;
  /** Names of headers, in lower case, that hold a credential. */
  secretHeaders: readonly string[] = [];
  /** What the caller gave. */
  input: object = {};
  /** Of the attempt under way. */
  deadline: Deadline | undefined;
  /** Headers, in lower case, that credentials of `auth` have gone into, where the request is nobody else's. */
  readonly credentialHeaders: Set<string> = new Set();
  /** Whether a stream goes on with the connection when the call has ended. */
  isHeld = false;

  constructor(
    operation: Operation,
    base: URL,
    callerHeaders: CallerHeaders = new Map(),
  ) {
    this.operation = operation;
    this.facts = { operation, attempts: this.attempts };
    this.base = base;
    this.callerHeaders = callerHeaders;
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
  return context instanceof CallContext
    ? context
    : new CallContext(request.operation, request.url);
}
