import { readAnswer } from "./answer/read-answer.js";
import type { Outcome } from "./answer/read-answer.js";
import type { ClientState } from "./client.js";
import { UserapisError } from "./errors/userapis-error.js";
import { toInputError } from "./invalid-input.js";
import type { Operation } from "./operation.js";
import { prepareRequest } from "./prepare-request.js";
import type { LinkedRequest } from "./prepare-request.js";
import { send } from "./send/send.js";

/** One call from its input to its outcome. Never rejects. */
export async function runCall(
  state: ClientState,
  operation: Operation,
  request: LinkedRequest,
): Promise<Outcome> {
  try {
    const prepared = prepareRequest(state, operation, request);
    const { options } = request;
    return await send({ state, prepared, options, read: readAnswer });
  } catch (cause) {
    return { exception: asUserapisError(operation, cause) };
  }
}

/** What is left is a mistake in the runtime or in what it was given; it must not pass for a network error. */
function asUserapisError(operation: Operation, thrown: unknown): UserapisError {
  const cause = toInputError({ operation }, thrown);
  if (cause instanceof UserapisError) return cause;
  const reason = cause instanceof Error ? cause.message : "no reason";
  return new UserapisError(`the call failed unexpectedly: ${reason}`, {
    operation,
    cause,
  });
}
