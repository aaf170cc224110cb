import { ConnectionError } from "../errors/connection-error.js";
import { UserapisError } from "../errors/userapis-error.js";
import type { HttpResponse } from "../layer.js";
import { toInputError } from "../invalid-input.js";
import type { Deadline } from "./deadline.js";
import { sleep, untilAborted } from "./deadline.js";
import type { Hold } from "./held-stream.js";
import { waitAfterAnswer, waitAfterFailure } from "./retry-policy.js";
import { requestOf, startAttempt } from "./sending.js";
import type { Sending } from "./sending.js";

/** Takes what it needs of an answer. `hold` keeps the connection for a stream. */
export type Reader<Value> = (
  response: HttpResponse,
  hold: () => Hold,
) => Promise<Value>;

/** Sends until an answer is the last word, and reads that. Rejects with a `UserapisError`. */
export async function send<Value>(
  sending: Sending,
  read: Reader<Value>,
): Promise<Value> {
  try {
    for (let attempt = 1; ; attempt += 1) {
      const step = await tryOnce(sending, attempt, read);
      if (step.kind === "done") return step.value;
      await sleep(step.wait, sending.deadline.signal);
    }
  } finally {
    sending.deadline.end();
  }
}

type Step<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "again"; readonly wait: number };

async function tryOnce<Value>(
  sending: Sending,
  attempt: number,
  read: Reader<Value>,
): Promise<Step<Value>> {
  const deadline = startAttempt(sending);
  try {
    return await untilAborted(
      sendAndRead({ sending, attempt, deadline }, read),
      deadline.signal,
    );
  } catch (cause) {
    const error = explain(sending, cause, deadline.signal);
    const isOver = sending.deadline.signal.aborted;
    const wait = isOver
      ? undefined
      : waitAfterFailure(sending.limits, attempt, error);
    sending.attempts.push({ status: undefined, failure: error.name, wait });
    if (wait === undefined) throw error;
    return { kind: "again", wait };
  } finally {
    deadline.end();
  }
}

interface OneAttempt {
  readonly sending: Sending;
  readonly attempt: number;
  readonly deadline: Deadline;
}

async function sendAndRead<Value>(
  { sending, attempt, deadline }: OneAttempt,
  read: Reader<Value>,
): Promise<Step<Value>> {
  deadline.signal.throwIfAborted();
  const { state, limits, attempts } = sending;
  const request = requestOf(sending, attempt, deadline.signal);
  const response = await state.transport(request);
  if (deadline.signal.aborted) await response.body?.cancel();
  deadline.signal.throwIfAborted();
  const { status } = response;
  const wait = waitAfterAnswer(limits, attempt, response);
  if (wait !== undefined) {
    attempts.push({ status, failure: undefined, wait });
    await response.body?.cancel();
    return { kind: "again", wait };
  }
  const value = await read(response, () => {
    deadline.keep();
    sending.deadline.keep();
    const release = (): void => {
      deadline.finish();
      sending.deadline.finish();
    };
    return { signal: deadline.signal, release };
  });
  attempts.push({ status, failure: undefined, wait: undefined });
  return { kind: "done", value };
}

/** Our own errors as they are; an abort by its reason; anything else is a broken connection. */
function explain(
  sending: Sending,
  cause: unknown,
  signal: AbortSignal,
): UserapisError {
  const { operation, attempts, prepared } = sending;
  if (signal.aborted && signal.reason instanceof UserapisError) {
    return signal.reason;
  }
  const own = toInputError(operation, cause);
  if (own instanceof UserapisError) return own;
  return new ConnectionError(reasonIn(cause, sending), {
    operation,
    attempts,
    cause: prepared.context.secrets.redactCause(cause),
  });
}

/** `fetch` says little more than "fetch failed" and puts the reason into `cause`. */
function reasonIn(cause: unknown, { prepared }: Sending): string {
  const texts: string[] = [];
  let link = cause;
  while (link instanceof Error && texts.length < 3) {
    texts.push(link.message);
    link = link.cause;
  }
  const reason = texts.filter((text) => text !== "").join(": ");
  const host = prepared.url.host;
  return `no answer from ${host}${reason === "" ? "" : ` (${prepared.context.secrets.redact(reason)})`}`;
}
