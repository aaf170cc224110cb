import { contextOf } from "../call-context.js";
import { ConnectionError } from "../errors/connection-error.js";
import { UserapisError } from "../errors/userapis-error.js";
import { toInputError } from "../invalid-input.js";
import type { HttpRequest } from "../layer.js";

/** What an attempt without an answer ends with: an abort or a timeout by its reason, our own errors as they are, anything else as a `ConnectionError`. Shows no secret. */
export function failureOf(request: HttpRequest, cause: unknown): UserapisError {
  const { operation, signal, url } = request;
  if (signal.aborted && signal.reason instanceof UserapisError) {
    return signal.reason;
  }
  const own = toInputError(operation, cause);
  if (own instanceof UserapisError) return own;
  const { secrets, attempts } = contextOf(request);
  const reason = secrets.redact(reasonIn(cause));
  return new ConnectionError(
    `no answer from ${url.host}${reason === "" ? "" : ` (${reason})`}`,
    { operation, attempts, cause: secrets.redactCause(cause) },
  );
}

/** `fetch` says little more than "fetch failed" and puts the reason into `cause`. */
function reasonIn(cause: unknown): string {
  const texts: string[] = [];
  let link = cause;
  while (link instanceof Error && texts.length < 3) {
    texts.push(link.message);
    link = link.cause;
  }
  return texts.filter((text) => text !== "").join(": ");
}
