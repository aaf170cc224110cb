import { callContext } from "../call-context.js";
import type { ContextRequest } from "../call-context.js";
import type { ClientState } from "../client.js";
import { AbortedError } from "../errors/aborted-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import type { Attempt } from "../errors/userapis-error.js";
import type { Operation } from "../operation.js";
import type { CallOptions } from "../options.js";
import type { PreparedRequest } from "../prepare-request.js";
import { Deadline } from "./deadline.js";
import { limitsOf } from "./limits.js";
import type { Limits } from "./limits.js";

/** One call on its way: what all of its attempts share. */
export interface Sending {
  readonly state: ClientState;
  readonly operation: Operation;
  readonly prepared: PreparedRequest;
  readonly limits: Limits;
  /** The caller's signal and `totalTimeout`. */
  readonly deadline: Deadline;
  /** Grows as attempts end; errors hold it. */
  readonly attempts: Attempt[];
}

export interface SendingSource {
  readonly state: ClientState;
  readonly operation: Operation;
  readonly prepared: PreparedRequest;
  readonly options: CallOptions;
}

/** Whoever calls this must `end` the deadline. Throws `InvalidInput`. */
export function startSending({
  state,
  operation,
  prepared,
  options,
}: SendingSource): Sending {
  const { attempts } = prepared.context;
  const limits = limitsOf({
    client: state.options,
    call: options,
    operation,
    body: prepared.body,
  });
  const facts = { operation, attempts };
  const deadline = new Deadline({
    parent: options.signal,
    onAbort: (cause) =>
      new AbortedError("the caller ended the call", { ...facts, cause }),
    milliseconds: limits.totalTimeout,
    onTimeout: () =>
      new TimeoutError(
        `the call took longer than ${limits.totalTimeout} ms (option \`totalTimeout\`)`,
        facts,
      ),
  });
  return { state, operation, prepared, limits, deadline, attempts };
}

/** The signal of one attempt: that of the call, and `timeout`. */
export function startAttempt(sending: Sending): Deadline {
  const { operation, attempts, limits, deadline } = sending;
  return new Deadline({
    parent: deadline.signal,
    onAbort: (reason) => reason,
    milliseconds: limits.timeout,
    onTimeout: () =>
      new TimeoutError(
        `no whole answer within ${limits.timeout} ms (option \`timeout\`)`,
        { operation, attempts },
      ),
  });
}

export function requestOf(
  { operation, prepared }: Sending,
  attempt: number,
  signal: AbortSignal,
): ContextRequest {
  const { method, url, headers, body, context } = prepared;
  return {
    method,
    url,
    headers,
    body,
    signal,
    operation,
    attempt,
    [callContext]: context,
  };
}
