import type { HttpRequest } from "../layer.js";
import { onSignal } from "./on-signal.js";
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
  return onSignal(signal, () => {
    listener(signal.reason);
  });
}
