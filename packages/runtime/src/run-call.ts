import { readAnswer } from "./answer/read-answer.js";
import type { Outcome } from "./answer/read-answer.js";
import type { ClientState } from "./client.js";
import { UserapisError } from "./errors/userapis-error.js";
import { explainInput } from "./invalid-input.js";
import type { Operation } from "./operation.js";
import { prepareRequest } from "./prepare-request.js";
import type { LinkedRequest } from "./prepare-request.js";
import { holdStream } from "./send/held-stream.js";
import { send } from "./send/send.js";
import { startSending } from "./send/sending.js";
import type { Sending } from "./send/sending.js";

/** One call from its input to its outcome. Never rejects. */
export async function runCall(
  state: ClientState,
  operation: Operation,
  request: LinkedRequest,
): Promise<Outcome> {
  try {
    const sending = explainInput(operation, () => {
      const prepared = prepareRequest(state, operation, request);
      const { options } = request;
      return startSending({ state, operation, prepared, options });
    });
    return await sendAndRead(sending);
  } catch (cause) {
    const error = asUserapisError(operation, cause);
    return { ok: false, status: undefined, error, exception: error };
  }
}

function sendAndRead(sending: Sending): Promise<Outcome> {
  const { operation, attempts, prepared } = sending;
  return send(sending, async (response, hold) => {
    const outcome = await readAnswer({
      operation,
      response,
      context: prepared.context,
      attempts,
    });
    if (!outcome.ok || !isByteStream(outcome.data)) return outcome;
    return { ...outcome, data: holdStream(outcome.data, hold()) };
  });
}

function isByteStream(data: unknown): data is ReadableStream<Uint8Array> {
  return data instanceof ReadableStream;
}

/** What is left is a mistake in the runtime or in what it was given; it must not pass for a network error. */
function asUserapisError(operation: Operation, cause: unknown): UserapisError {
  if (cause instanceof UserapisError) return cause;
  const reason = cause instanceof Error ? cause.message : "no reason";
  return new UserapisError(`the call failed unexpectedly: ${reason}`, {
    operation,
    cause,
  });
}
