import type { HttpRequest } from "../layer.js";
import { deadlineOf } from "../wire-request.js";

/**
 * Calls `listener` when the request's signal is aborted, with the reason. Cheaper than a listener of the signal, which stays unmade where
 * nobody has asked for it. The result takes the listener back.
 */
export function onAbort(
  request: HttpRequest,
  listener: (reason: unknown) => void,
): () => void {
  const deadline = deadlineOf(request);
  if (deadline !== undefined) return deadline.onEnd(listener);
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
