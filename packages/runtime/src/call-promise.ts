import type { Outcome } from "./answer/read-answer.js";
import { toResult } from "./answer/to-result.js";
import type { AnyResult } from "./answer/to-result.js";
import type { Call, SuccessOf } from "./call.js";

/**
 * A promise of the data over a promise of the outcome, which never rejects.
 *
 * Where a call fails and nobody has asked for anything, the promise of the data is made nonetheless, so that the platform reports an
 * unhandled rejection as it would for any promise. Whoever asks for `result()` alone never sees one.
 */
export class CallPromise implements Call<unknown, AnyResult> {
  readonly [Symbol.toStringTag] = "Call";
  protected readonly outcome: Promise<Outcome>;
  #data: Promise<unknown> | undefined;
  #watched = false;

  constructor(outcome: Promise<Outcome>) {
    this.outcome = outcome;
    void outcome.then((ended) => {
      if (ended.exception && !this.#watched) void this.#promise();
    });
  }

  then<Fulfilled = unknown, Rejected = never>(
    onFulfilled?:
      ((data: unknown) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#promise().then(onFulfilled, onRejected);
  }

  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<unknown> {
    return this.#promise().catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<unknown> {
    return this.#promise().finally(onFinally);
  }

  result(): Promise<AnyResult> {
    this.#watched = true;
    return this.outcome.then(toResult);
  }

  async withResponse(): Promise<SuccessOf<AnyResult>> {
    const result = await this.result();
    if (!result.ok) throw result.exception;
    return result;
  }

  /** From here on, someone else tells of a failure. */
  protected watch(): void {
    this.#watched = true;
  }

  #promise(): Promise<unknown> {
    this.#watched = true;
    this.#data ??= this.outcome.then((outcome) => {
      if (outcome.exception) throw outcome.exception;
      return outcome.value;
    });
    return this.#data;
  }
}
