const followers = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `listener` when `signal` is aborted, at once if it is. The result takes the listener back. However many calls follow a signal, it has one
 * listener of ours, since Node warns of a leak from the eleventh on.
 */
export function onSignal(
  signal: AbortSignal,
  listener: () => void,
): () => void {
  if (signal.aborted) {
    listener();
    return () => undefined;
  }
  const all = followers.get(signal) ?? new Set();
  if (all.size === 0) {
    followers.set(signal, all);
    signal.addEventListener("abort", onAbort);
  }
  all.add(listener);
  return () => {
    all.delete(listener);
    if (all.size === 0) signal.removeEventListener("abort", onAbort);
  };
}

function onAbort(this: AbortSignal): void {
  for (const listener of followers.get(this) ?? []) listener();
}
