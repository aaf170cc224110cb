import { onSignal } from "./on-signal.js";

/** The longest a timer can run; more than that is no limit (HTML standard, "timers"). */
const longestTimer = 2_147_483_647;

type Listener = (reason: Error) => void;

/**
 * When a call, or one of its attempts, has to end. Cheaper than an `AbortSignal`, which is made only for those who ask for one.
 * `finish` leaves nothing behind.
 */
export class Deadline {
  /** One of our errors, once it has ended. */
  reason: Error | undefined;
  /** Whether a time or a signal may end it. */
  canEnd = false;
  #controller: AbortController | undefined;
  #listeners: readonly Listener[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unlink: (() => void) | undefined;

  /** Ends after so many milliseconds. */
  endAfter(milliseconds: number, toError: () => Error): void {
    if (milliseconds > longestTimer) return;
    this.canEnd = true;
    this.#timer = setTimeout(() => {
      this.end(toError());
    }, milliseconds);
  }

  /** Ends with `signal`; `toError` makes our error of its reason. */
  follow(signal: AbortSignal, toError: (reason: unknown) => Error): void {
    this.canEnd = true;
    this.#unlink = onSignal(signal, () => {
      this.end(toError(signal.reason));
    });
  }

  /** Ends with `parent`, for the same reason. */
  within(parent: Deadline): void {
    this.canEnd ||= parent.canEnd;
    this.#unlink = parent.onEnd((reason) => {
      this.end(reason);
    });
  }

  /** Calls `listener` when it ends, at once if it has. The result takes the listener back. */
  onEnd(listener: Listener): () => void {
    if (this.reason === undefined) {
      this.#listeners = [...this.#listeners, listener];
    } else listener(this.reason);
    return () => {
      this.#listeners = this.#listeners.filter((other) => other !== listener);
    };
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.reason !== undefined) this.#controller.abort(this.reason);
    }
    return this.#controller.signal;
  }

  end(reason: Error): void {
    if (this.reason !== undefined) return;
    this.reason = reason;
    this.finish();
    this.#controller?.abort(reason);
    for (const listener of this.#listeners) listener(reason);
  }

  throwIfOver(): void {
    if (this.reason !== undefined) throw this.reason;
  }

  /** No more time limit. */
  stopClock(): void {
    clearTimeout(this.#timer);
  }

  finish(): void {
    this.stopClock();
    this.#unlink?.();
    this.#unlink = undefined;
  }

  /** Settles like `work`, or rejects when this ends, whatever comes first: a transport that ignores signals cannot hold a call. */
  race<Value>(work: Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const unlink = this.onEnd(reject);
      work.finally(unlink).then(resolve, reject);
    });
  }

  /** Waits so many milliseconds, or rejects when this ends. */
  async sleep(milliseconds: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const waited = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await this.race(waited).finally(() => {
      clearTimeout(timer);
    });
  }
}
