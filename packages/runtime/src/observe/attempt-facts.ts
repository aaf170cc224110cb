import { contextOf } from "../call-context.js";
import type { Attempt, UserapisError } from "../errors/userapis-error.js";
import type { HttpRequest } from "../layer.js";
import { pathValues, templateParts } from "../parameters/path-values.js";

/** Which attempt of which call. Shows no credential and no parameter that the document calls secret. */
export interface AttemptFacts {
  /** The document's `operationId`. */
  readonly operationId: string;
  readonly method: string;
  /** The path template, such as `/users/{id}`. */
  readonly path: string;
  /** The whole URL, `***` in place of secrets. */
  readonly url: string;
  /** From 1; a retry is 2 or more. */
  readonly attempt: number;
  /** The attempts of this call that ended before this one, in order. */
  readonly attempts: readonly Attempt[];
}

export function attemptFacts(request: HttpRequest): AttemptFacts {
  const { operation, method, attempt } = request;
  return {
    operationId: operation.id,
    method,
    path: operation.path,
    url: shownUrl(request),
    attempt,
    attempts: [...contextOf(request).attempts],
  };
}

/** The URL without what the call is known to keep secret, and without user and password (RFC 3986, section 3.2.1). */
export function shownUrl(request: HttpRequest): string {
  const { secrets } = contextOf(request);
  const { origin, search } = request.url;
  const query = secrets.redactUrl(`${origin}/${search}`).replace(/^[^?]*/, "");
  return secrets.redact(origin) + shownPath(request) + query;
}

/**
 * The document's own part of the path stays, even where a password is the same word: everybody knows the template, so the place of what was
 * hidden in it would tell the password.
 */
function shownPath(request: HttpRequest): string {
  const { secrets } = contextOf(request);
  const { pathname } = request.url;
  const parts = templateParts(request.operation.path);
  const found = pathValues(parts, pathname);
  if (found === undefined) return secrets.redact(pathname);
  const { base, values } = found;
  const shown = parts.map(
    (part, at) => part + secrets.redact(values[at] ?? ""),
  );
  return secrets.redact(base) + shown.join("");
}

/** An error's message; the template in it stays, as in `shownUrl`. */
export function shownMessage(
  request: HttpRequest,
  { message }: UserapisError,
): string {
  const { secrets, operation } = contextOf(request);
  const prefix = `${operation.method} ${operation.path}: `;
  const start = message.startsWith(prefix) ? prefix : "";
  return start + secrets.redact(message.slice(start.length));
}
