import { callContext, contextOf } from "./call-context.js";
import type { ContextRequest } from "./call-context.js";
import type { HttpRequest } from "./layer.js";

type Changes = Partial<
  Pick<HttpRequest, "method" | "url" | "headers" | "body">
>;

/** The request with something changed. A signal that nobody has asked for stays unmade. */
export function changedRequest(
  request: HttpRequest,
  changes: Changes,
): ContextRequest {
  const { method, url, headers, body, operation, attempt, attempts } = request;
  const fields = {
    method,
    url,
    headers,
    body,
    operation,
    attempt,
    attempts,
    [callContext]: contextOf(request),
    ...changes,
  };
  if (!hasLazySignal(request)) return { ...fields, signal: request.signal };
  return {
    ...fields,
    get signal() {
      return request.signal;
    },
  };
}

/** Whether the request's signal is still the runtime's own, to be made when it is read. */
export function hasLazySignal(request: HttpRequest): boolean {
  return Object.getOwnPropertyDescriptor(request, "signal")?.get !== undefined;
}
