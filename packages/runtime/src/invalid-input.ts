import { InputError } from "./errors/input-error.js";
import type { Operation } from "./operation.js";

/** What is wrong with an input, said where the operation is not known; `explainInput` turns it into an `InputError`. */
export class InvalidInput extends Error {}

/** Runs `work`; an `InvalidInput` comes out as an `InputError` that names the operation. */
export function explainInput<Value>(
  operation: Operation | undefined,
  work: () => Value,
): Value {
  try {
    return work();
  } catch (error) {
    throw toInputError(operation, error);
  }
}

/** An `InvalidInput` as an `InputError`; anything else as it is. */
export function toInputError(
  operation: Operation | undefined,
  error: unknown,
): unknown {
  if (!(error instanceof InvalidInput)) return error;
  const { cause } = error;
  return new InputError(error.message, {
    operation,
    ...(cause instanceof InvalidInput ? {} : { cause }),
  });
}
