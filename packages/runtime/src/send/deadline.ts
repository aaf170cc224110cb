export interface DeadlineSettings {
  /** Ends this deadline too. */
  readonly parent: AbortSignal | undefined;
  /** The reason of our signal when the parent ends it. */
  readonly onAbort: (reason: unknown) => unknown;
  /** Milliseconds; `Infinity` for none. */
  readonly milliseconds: number;
  readonly onTimeout: () => Error;
}

/** The longest a timer can run; more than that is no limit (HTML standard, "timers"). */
const longestTimer = 2_147_483_647;

/** A signal that ends with a parent signal or after a time, always with one of our errors as its reason. `end` leaves nothing behind. */
export class Deadline {
  readonly #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unlink: (() => void) | undefined;
  #kept = false;

  constructor(settings: DeadlineSettings) {
    this.#link(settings);
    if (settings.milliseconds <= longestTimer) {
      this.#timer = setTimeout(() => {
        this.#controller.abort(settings.onTimeout());
      }, settings.milliseconds);
    }
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** For an answer that is read as a stream after the call has ended: no more time limit, and `end` waits for `finish`. */
  keep(): void {
    clearTimeout(this.#timer);
    this.#kept = true;
  }

  end(): void {
    if (!this.#kept) this.finish();
  }

  finish(): void {
    clearTimeout(this.#timer);
    this.#unlink?.();
    this.#unlink = undefined;
  }

  #link({ parent, onAbort }: DeadlineSettings): void {
    if (parent === undefined) return;
    const abort = (): void => {
      this.#controller.abort(onAbort(parent.reason));
    };
    if (parent.aborted) {
      abort();
      return;
    }
    parent.addEventListener("abort", abort, { once: true });
    this.#unlink = () => {
      parent.removeEventListener("abort", abort);
    };
  }
}

/** Settles like `work`, or rejects with the signal's reason, whatever comes first, so that a transport that ignores signals cannot hold a call. */
export async function untilAborted<Value>(
  work: Promise<Value>,
  signal: AbortSignal,
): Promise<Value> {
  let unlink = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    const abort = (): void => {
      reject(reasonOf(signal));
    };
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener("abort", abort, { once: true });
    unlink = () => {
      signal.removeEventListener("abort", abort);
    };
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    unlink();
  }
}

/** Waits; an abort ends the wait with the signal's reason. */
export async function sleep(
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  try {
    await untilAborted(waited, signal);
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new Error("aborted");
}
