import { InvalidInput } from "../invalid-input.js";
import type { CallOptions, ClientOptions } from "../options.js";
import type { PreparedRequest } from "../prepare-request.js";

/** How long and how often a call may try. */
export interface Limits {
  /** Milliseconds for one attempt. */
  readonly timeout: number;
  /** Milliseconds for the whole call. */
  readonly totalTimeout: number;
  /** How often a failed attempt is repeated: not at all where repeating may do harm, or the body cannot be sent again. */
  readonly retries: number;
}

/** The call's options over the client's over the defaults. Throws `InvalidInput`. */
export function limitsOf(sending: LimitSource): Limits {
  const amount = (
    name: "timeout" | "totalTimeout" | "retries",
    usual: number,
  ): number => {
    const { options, state } = sending;
    const value = options[name] ?? state.options[name] ?? usual;
    if (value >= 0) return value;
    throw new InvalidInput(
      `the option \`${name}\` is ${value}; it must be 0 or more`,
    );
  };
  const retries = amount("retries", 2);
  return {
    timeout: amount("timeout", 60_000),
    totalTimeout: amount("totalTimeout", Infinity),
    retries: isRepeatable(sending) ? retries : 0,
  };
}

interface LimitSource {
  readonly state: { readonly options: ClientOptions };
  readonly prepared: PreparedRequest;
  readonly options: CallOptions;
}

/** RFC 9110, section 9.2.2, with QUERY; the document's or the caller's word; a key by which the server knows a repetition. */
function isRepeatable(sending: LimitSource): boolean {
  const { options, prepared } = sending;
  if (prepared.body instanceof ReadableStream) return false;
  const { method, retrySafe, parameters } = prepared.context.operation;
  return (
    options.retrySafe ??
    retrySafe ??
    (/^(?:GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY)$/i.test(method) ||
      parameters?.list.some(({ create }) => create !== undefined) === true)
  );
}
