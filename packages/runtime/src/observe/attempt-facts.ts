import { contextOf } from "../call-context.js";
import type { Attempt } from "../errors/userapis-error.js";
import type { HttpRequest } from "../layer.js";

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
  const url = new URL(request.url);
  url.username = "";
  url.password = "";
  return contextOf(request).secrets.redactUrl(url.href);
}
