/** A real `AbortSignal` that knows how many listeners are left on it. */
export interface CountedSignal {
  readonly signal: AbortSignal;
  abort(): void;
  /** Listeners that were added and neither removed nor used up. */
  listenerCount(): number;
}

/** The reason that the signal is aborted with. */
export const abortReason = "the user left";

type Listener = EventListenerOrEventListenerObject;

export function createCountedSignal(): CountedSignal {
  const controller = new AbortController();
  const { signal } = controller;
  const left = new Map<Listener, boolean>();
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  override(signal, "addEventListener", (type, listener, options) => {
    const { once = false, signal: until } = optionsOf(options);
    left.set(listener, once);
    until?.addEventListener("abort", () => left.delete(listener));
    add(type, listener, options);
  });
  override(signal, "removeEventListener", (type, listener, options) => {
    left.delete(listener);
    remove(type, listener, options);
  });
  return {
    signal,
    abort: () => {
      controller.abort(new Error(abortReason));
      for (const [listener, once] of left) if (once) left.delete(listener);
    },
    listenerCount: () => left.size,
  };
}

function override(
  signal: AbortSignal,
  name: "addEventListener" | "removeEventListener",
  value: (
    type: string,
    listener: Listener,
    options?: boolean | AddEventListenerOptions,
  ) => void,
): void {
  Object.defineProperty(signal, name, { value });
}

function optionsOf(
  options: boolean | AddEventListenerOptions | undefined,
): AddEventListenerOptions {
  return typeof options === "object" ? options : {};
}
