import type { AnswerSource } from "../answer/read-answer.js";
import { callContext } from "../call-context.js";
import type { CallContext } from "../call-context.js";
import type { ClientState } from "../client.js";
import { AbortedError } from "../errors/aborted-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import type { UserapisError } from "../errors/userapis-error.js";
import type { HttpResponse } from "../layer.js";
import type { Operation } from "../operation.js";
import type { CallOptions } from "../options.js";
import type { PreparedRequest } from "../prepare-request.js";
import { WireRequest } from "../wire-request.js";
import { Deadline } from "./deadline.js";
import { toConnectionError, toLayerError } from "./failure.js";
import { giveUp } from "./give-up.js";
import type { Hold } from "./held-stream.js";
import { limitsOf } from "./limits.js";
import type { Limits } from "./limits.js";
import { waitAfterAnswer, waitAfterFailure } from "./retry-policy.js";

/** One call on its way: what all of its attempts share. */
export interface Sending<Value> {
  readonly state: ClientState;
  readonly operation: Operation;
  readonly prepared: PreparedRequest;
  readonly options: CallOptions;
  /** Takes what it needs of an answer. What it rejects with is a broken connection, unless it is one of our own errors. */
  readonly read: (source: AnswerSource) => Promise<Value>;
}

/** Sends until an answer is the last word, and reads that. Rejects with a `UserapisError`, or with `InvalidInput` before anything is sent. */
export async function send<Value>(sending: Sending<Value>): Promise<Value> {
  const limits = limitsOf(sending);
  const deadline = startCall(sending, limits);
  try {
    for (let number = 1; ; number += 1) {
      const attempt = startAttempt(sending, limits, { number, call: deadline });
      const step = await tryOnce(sending, attempt);
      if ("value" in step) return step.value;
      await deadline.sleep(step.wait);
    }
  } finally {
    if (!sending.prepared.context.isHeld) deadline.finish();
  }
}

/** The caller's signal and `totalTimeout`. */
function startCall<Value>(
  { operation, prepared, options }: Sending<Value>,
  { totalTimeout }: Limits,
): Deadline {
  const { attempts } = prepared.context;
  const deadline = new Deadline();
  deadline.endAfter(
    totalTimeout,
    () =>
      new TimeoutError(
        `the call took longer than ${totalTimeout} ms (option \`totalTimeout\`)`,
        { operation, attempts },
      ),
  );
  if (options.signal !== undefined) {
    deadline.follow(options.signal, (cause) => {
      const message = "the caller ended the call";
      return new AbortedError(message, { operation, attempts, cause });
    });
  }
  return deadline;
}

interface OneAttempt {
  /** From 1. */
  readonly number: number;
  /** Of the call. */
  readonly call: Deadline;
  /** `timeout`, within that of the call. */
  readonly deadline: Deadline;
  readonly mayRepeat: boolean;
}

function startAttempt<Value>(
  { operation, prepared }: Sending<Value>,
  { timeout, retries }: Limits,
  { number, call }: Pick<OneAttempt, "number" | "call">,
): OneAttempt {
  const { context } = prepared;
  const { attempts } = context;
  const deadline = new Deadline();
  context.deadline = deadline;
  deadline.endAfter(
    timeout,
    () =>
      new TimeoutError(
        `no whole answer within ${timeout} ms (option \`timeout\`)`,
        { operation, attempts },
      ),
  );
  deadline.within(call);
  return { number, call, deadline, mayRepeat: number <= retries };
}

/** What an attempt came to: a value, or milliseconds to wait before the next one. */
type Step<Value> = { readonly value: Value } | { readonly wait: number };

async function tryOnce<Value>(
  sending: Sending<Value>,
  attempt: OneAttempt,
): Promise<Step<Value>> {
  const { context } = sending.prepared;
  const { deadline, call, mayRepeat, number } = attempt;
  try {
    return await deadline.race(sendAndRead(sending, attempt));
  } catch (cause) {
    const error =
      deadline.reason ?? toLayerError(sending.operation, context, cause);
    const isLast = call.reason !== undefined || !mayRepeat;
    const wait = isLast ? undefined : waitAfterFailure(number, error);
    context.attempts.push({ status: undefined, failure: error.name, wait });
    if (wait === undefined) throw error;
    return { wait };
  } finally {
    if (!context.isHeld) deadline.finish();
  }
}

async function sendAndRead<Value>(
  sending: Sending<Value>,
  attempt: OneAttempt,
): Promise<Step<Value>> {
  const { deadline, mayRepeat, number } = attempt;
  deadline.throwIfOver();
  const request = requestOf(sending, number);
  const response = await sending.state.send(request);
  const wait = mayRepeat ? waitAfterAnswer(number, response) : undefined;
  if (wait !== undefined || deadline.isOver()) await giveUp(response);
  deadline.throwIfOver();
  const step =
    wait === undefined
      ? { value: await readWhole(sending.read, attempt, { request, response }) }
      : { wait };
  // A transport that ignores signals may come when its attempt is long over.
  deadline.throwIfOver();
  const { status } = response;
  sending.prepared.context.attempts.push({ status, failure: undefined, wait });
  return step;
}

function requestOf<Value>(
  { operation, prepared }: Sending<Value>,
  attempt: number,
): WireRequest {
  const { method, url, headers, body, context } = prepared;
  const attempts = [...context.attempts];
  return new WireRequest(
    { method, url, headers, body, operation, attempt, attempts },
    context,
  );
}

async function readWhole<Value>(
  read: Sending<Value>["read"],
  attempt: OneAttempt,
  { request, response }: { request: WireRequest; response: HttpResponse },
): Promise<Value> {
  const { operation, [callContext]: context } = request;
  const connectionError = (cause: unknown): UserapisError =>
    toConnectionError(request, cause);
  const hold = (): Hold => holdConnection(context, attempt);
  try {
    return await read({ operation, response, context, hold, connectionError });
  } catch (cause) {
    throw connectionError(cause);
  }
}

/** For an answer that is read as it comes: no more time limit, and the caller's signal stays linked until `release`. */
function holdConnection(
  context: CallContext,
  { call, deadline }: OneAttempt,
): Hold {
  context.isHeld = true;
  call.stopClock();
  deadline.stopClock();
  return {
    get signal() {
      return deadline.signal;
    },
    release() {
      deadline.finish();
      call.finish();
    },
  };
}
