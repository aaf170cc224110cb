import { contextOf } from "../call-context.js";
import { hasLazySignal } from "../changed-request.js";
import type { HttpRequest } from "../layer.js";

/**
 * Calls `listener` when the attempt has to end, with the reason. Cheaper than the request's `signal`, which it leaves unmade where nobody
 * has asked for it. The result takes the listener back.
 */
export function onAbort(
  request: HttpRequest,
  listener: (reason: unknown) => void,
): () => void {
  const { deadline } = contextOf(request);
  if (deadline !== undefined && hasLazySignal(request)) {
    return deadline.onEnd(listener);
  }
  const { signal } = request;
  const abort = (): void => {
    listener(signal.reason);
  };
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort);
  return () => {
    signal.removeEventListener("abort", abort);
  };
}
