import type { HttpRequest } from "../layer.js";

/** Calls `listener` once when the request is to end, at once where it already is. Gives what lets go of the signal. */
export function onAbort(
  request: HttpRequest,
  listener: (reason: unknown) => void,
): () => void {
  const { signal } = request;
  const abort = (): void => {
    listener(signal.reason);
  };
  if (signal.aborted) {
    abort();
    return abort;
  }
  signal.addEventListener("abort", abort);
  return () => {
    signal.removeEventListener("abort", abort);
  };
}
