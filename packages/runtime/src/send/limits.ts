import type { Operation } from "../operation.js";
import { InvalidInput } from "../invalid-input.js";
import type { CallOptions, ClientOptions } from "../options.js";
import { isRepeatable } from "./retry-policy.js";
import type { RetryPolicy } from "./retry-policy.js";

/** How long and how often a call may try. */
export interface Limits extends RetryPolicy {
  /** Milliseconds for one attempt. */
  readonly timeout: number;
  /** Milliseconds for the whole call. */
  readonly totalTimeout: number;
}

export interface LimitSource {
  readonly client: ClientOptions;
  readonly call: CallOptions;
  readonly operation: Operation;
  readonly body: unknown;
}

/** The call's options over the client's over the defaults. Throws `InvalidInput`. */
export function limitsOf({
  client,
  call,
  operation,
  body,
}: LimitSource): Limits {
  return {
    timeout: amount("timeout", call.timeout ?? client.timeout ?? 60_000),
    totalTimeout: amount(
      "totalTimeout",
      call.totalTimeout ?? client.totalTimeout ?? Infinity,
    ),
    retries: amount("retries", call.retries ?? client.retries ?? 2),
    repeatable: isRepeatable(operation, body, call.retrySafe),
  };
}

function amount(name: string, value: number): number {
  if (value >= 0) return value;
  throw new InvalidInput(
    `the option \`${name}\` is ${value}; it must be 0 or more`,
  );
}
