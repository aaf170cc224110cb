import type { Answer, Failure, Success, Unexpected } from "../result.js";
import type { Outcome, SettledAnswer } from "./read-answer.js";

/** What `.result()` gives. */
export type AnyResult =
  Success<number, unknown> | Failure<number, unknown> | Unexpected;

/** The outcome with the parts that most calls never look at. */
export function toResult(outcome: Outcome): AnyResult {
  return outcome.ok ? toSuccess(outcome) : toFailure(outcome);
}

export function toSuccess({
  data,
  settled,
}: Extract<Outcome, { ok: true }>): Success<number, unknown> {
  const { status } = settled.source.response;
  return { ok: true, status, data, ...partsOf(settled) };
}

function toFailure(
  outcome: Extract<Outcome, { ok: false }>,
): Failure<number, unknown> | Unexpected {
  const { exception, settled } = outcome;
  if (settled === undefined) {
    return { ok: false, status: undefined, error: exception, exception };
  }
  const { status } = settled.source.response;
  const { error } = outcome;
  return {
    ok: false,
    status,
    error,
    ...partsOf(settled),
    exception: outcome.exception,
  };
}

function partsOf(settled: SettledAnswer): {
  headers: object;
  response: Answer;
} {
  const { status, statusText, headers, url } = settled.source.response;
  const { secrets } = settled.source.context;
  return {
    headers: declaredHeaders(settled),
    response: { status, statusText, headers, url: secrets.redactUrl(url) },
  };
}

/** The declared headers that came, parsed, by their name in the document. One that is not of its kind is left out. */
function declaredHeaders({ declared, source }: SettledAnswer): object {
  const entries = Object.entries(declared.headers ?? {}).flatMap(
    ([name, kind]) => {
      const text = source.response.headers.get(name);
      const value = text === null ? undefined : kind(text);
      return value === undefined ? [] : [[name, value] as const];
    },
  );
  return Object.fromEntries(entries);
}
