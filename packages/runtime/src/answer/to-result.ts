import { contextOf } from "../call-context.js";
import type { Failure, Success, Unexpected } from "../result.js";
import type { Outcome, SettledAnswer } from "./read-answer.js";

/** What `.result()` gives. */
export type AnyResult =
  Success<number, unknown> | Failure<number, unknown> | Unexpected;

/** The outcome with the parts that most calls never look at. */
export function toResult(outcome: Outcome): AnyResult {
  const { exception, value, settled } = outcome;
  if (settled === undefined) {
    return { ok: false, status: undefined, error: exception, exception };
  }
  const { status, statusText, headers, url } = settled.response;
  const { secrets } = contextOf(settled.request);
  const parts = {
    status,
    headers: declaredHeaders(settled),
    response: { status, statusText, headers, url: secrets.redactUrl(url) },
  };
  return exception === undefined
    ? { ok: true, data: value, ...parts }
    : { ok: false, error: value, exception, ...parts };
}

/** The declared headers that came, parsed, by their name in the document. One that is not of its kind is left out. */
function declaredHeaders({ declared, response }: SettledAnswer): object {
  const entries: [name: string, value: unknown][] = [];
  for (const [name, kind] of Object.entries(declared.headers ?? {})) {
    const text = response.headers.get(name);
    const value = text === null ? undefined : kind(text);
    if (value !== undefined) entries.push([name, value]);
  }
  return Object.fromEntries(entries);
}
