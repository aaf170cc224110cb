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
  const retries = optionOf(sending, "retries") ?? 2;
  if (!(retries >= 0)) throw refused("retries", retries, "0 or more");
  return {
    timeout: durationOf(sending, "timeout") ?? 60_000,
    totalTimeout: durationOf(sending, "totalTimeout") ?? Infinity,
    retries: isRepeatable(sending) ? retries : 0,
  };
}

type LimitName = keyof Limits;

function optionOf(
  { options, state }: LimitSource,
  name: LimitName,
): number | undefined {
  return options[name] ?? state.options[name];
}

function durationOf(sending: LimitSource, name: LimitName): number | undefined {
  const value = optionOf(sending, name);
  if (value === undefined || value > 0) return value;
  throw refused(name, value, "more than 0 milliseconds, `Infinity` for none");
}

function refused(
  name: LimitName,
  value: number,
  allowed: string,
): InvalidInput {
  return new InvalidInput(
    `the option \`${name}\` is ${value}; it must be ${allowed}`,
  );
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
