import { InputError } from "./errors/input-error.js";
import type { ErrorFacts } from "./errors/userapis-error.js";

/** What is wrong with an input, said where the operation is not known; `explainInput` turns it into an `InputError`. */
export class InvalidInput extends Error {}

/** Runs `work`; an `InvalidInput` comes out as an `InputError` with `facts`, such as the operation. */
export function explainInput<Value>(
  facts: ErrorFacts,
  work: () => Value,
): Value {
  try {
    return work();
  } catch (error) {
    throw toInputError(facts, error);
  }
}

/** An `InvalidInput` as an `InputError` with `facts`; anything else as it is. */
export function toInputError(facts: ErrorFacts, error: unknown): unknown {
  if (!(error instanceof InvalidInput)) return error;
  const cause = error.cause instanceof InvalidInput ? undefined : error.cause;
  return new InputError(error.message, { ...facts, cause });
}
