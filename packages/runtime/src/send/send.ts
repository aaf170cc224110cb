import type { Reading } from "../answer/answer-kind.js";
import type { CallContext } from "../call-context.js";
import type { ClientState } from "../client.js";
import { AbortedError } from "../errors/aborted-error.js";
import { TimeoutError } from "../errors/timeout-error.js";
import type { CallOptions } from "../options.js";
import type { PreparedRequest } from "../prepare-request.js";
import { WireRequest } from "../wire-request.js";
import { Deadline } from "./deadline.js";
import { toConnectionError, toLayerError } from "./failure.js";
import { giveUp } from "./give-up.js";
import { limitsOf } from "./limits.js";
import { waitAfterAnswer, waitAfterFailure } from "./retry-policy.js";

/** One call on its way: what all of its attempts share. */
export interface Sending<Value> {
  readonly state: ClientState;
  readonly prepared: PreparedRequest;
  readonly options: CallOptions;
  /** Takes what it needs of an answer. What it rejects with is a broken connection, unless it is one of our own errors. */
  readonly read: (reading: Reading) => Promise<Value>;
}

/** Sends until an answer is the last word, and reads that. Rejects with a `UserapisError`, or with `InvalidInput` before anything is sent. */
export async function send<Value>(sending: Sending<Value>): Promise<Value> {
  const { context } = sending.prepared;
  const { timeout, totalTimeout, retries } = limitsOf(sending);
  const call = startCall(context, totalTimeout, sending.options.signal);
  try {
    for (let number = 1; ; number += 1) {
      const deadline = startAttempt(context, timeout, call);
      const mayRepeat = number <= retries;
      const step = await tryOnce(sending, {
        number,
        call,
        deadline,
        mayRepeat,
      });
      if ("value" in step) return step.value;
      await call.sleep(step.wait);
    }
  } finally {
    if (!context.isHeld) call.finish();
  }
}

/** The caller's signal and `totalTimeout`. */
function startCall(
  context: CallContext,
  totalTimeout: number,
  signal: AbortSignal | undefined,
): Deadline {
  const call = new Deadline();
  call.endAfter(
    totalTimeout,
    () =>
      new TimeoutError(
        `the call took longer than ${totalTimeout} ms (option \`totalTimeout\`)`,
        context.facts,
      ),
  );
  if (signal !== undefined) {
    call.follow(
      signal,
      (cause) =>
        new AbortedError("the caller ended the call", {
          ...context.facts,
          cause,
        }),
    );
  }
  return call;
}

function startAttempt(
  context: CallContext,
  timeout: number,
  call: Deadline,
): Deadline {
  const deadline = new Deadline();
  context.deadline = deadline;
  deadline.endAfter(
    timeout,
    () =>
      new TimeoutError(
        `no whole answer within ${timeout} ms (option \`timeout\`)`,
        context.facts,
      ),
  );
  deadline.within(call);
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
    const error = deadline.reason ?? toLayerError(context, cause);
    const wait =
      mayRepeat && call.reason === undefined
        ? waitAfterFailure(number, error)
        : undefined;
    context.attempts.push({ status: undefined, failure: error.name, wait });
    if (wait === undefined) throw error;
    return { wait };
  } finally {
    if (!context.isHeld) deadline.finish();
  }
}

async function sendAndRead<Value>(
  { state, prepared, read }: Sending<Value>,
  { number, call, deadline, mayRepeat }: OneAttempt,
): Promise<Step<Value>> {
  const { method, url, headers, body, context } = prepared;
  const { operation, attempts } = context;
  deadline.throwIfOver();
  const request = new WireRequest(
    {
      method,
      url,
      headers,
      body,
      operation,
      attempt: number,
      attempts: [...attempts],
    },
    context,
  );
  const response = await state.send(request);
  const { status } = response;
  const wait = mayRepeat ? waitAfterAnswer(number, response) : undefined;
  if (wait !== undefined || deadline.reason !== undefined) {
    await giveUp(response);
  }
  deadline.throwIfOver();
  let step: Step<Value>;
  try {
    step =
      wait === undefined
        ? { value: await read({ request, response, call, deadline }) }
        : { wait };
  } catch (cause) {
    throw toConnectionError(request, cause, "no whole answer");
  }
  // A transport that ignores signals may come when its attempt is long over.
  deadline.throwIfOver();
  attempts.push({ status, failure: undefined, wait });
  return step;
}
