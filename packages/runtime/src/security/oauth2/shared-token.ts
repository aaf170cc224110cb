import { untilAborted } from "../../send/until-aborted.js";
import type { Token } from "./token-answer.js";

/** Asks for a token, again up to `retries` times. */
export type AskForToken = (
  retries: number,
  signal: AbortSignal,
) => Promise<Token>;

export interface TokenWaiter {
  /** The text that the API has just refused. */
  readonly rejected: string | undefined;
  /** Ends this caller's wait, and the request when no other caller waits for it. */
  readonly signal: AbortSignal;
  readonly ask: AskForToken;
}

interface Flight {
  readonly text: Promise<string>;
  readonly controller: AbortController;
  waiting: number;
}

/** The longest time before its end, in milliseconds, that a token is replaced. */
const longestMargin = 60_000;

/** One token for many calls. */
export class SharedToken {
  #text: string | undefined;
  /** Milliseconds since 1970. */
  #renewAt = 0;
  #expiresAt = 0;
  #flight: Flight | undefined;

  /**
   * The token, or a new one where there is none, where it is the rejected one, and where it is about to end: a minute before, or a tenth
   * of its lifetime if that is shorter, so that a request with it does not arrive too late. All who wait share one request; a failure is not kept.
   */
  take(waiter: TokenWaiter): string | Promise<string> {
    if (this.#text === waiter.rejected) this.#text = undefined;
    if (this.#text !== undefined && Date.now() < this.#renewAt) {
      return this.#text;
    }
    return this.#join(waiter);
  }

  async #join({ ask, signal }: TokenWaiter): Promise<string> {
    const flight = (this.#flight ??= this.#start(ask));
    flight.waiting += 1;
    try {
      return await untilAborted(flight.text, signal);
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0) {
        flight.controller.abort();
        this.#flight = undefined;
      }
    }
  }

  #start(ask: AskForToken): Flight {
    const controller = new AbortController();
    return {
      text: this.#renew(ask, controller.signal),
      controller,
      waiting: 0,
    };
  }

  /** A renewal that fails while the old token is good is no failure: the next one is tried at half of the time that is left. */
  async #renew(ask: AskForToken, signal: AbortSignal): Promise<string> {
    const asked = Date.now();
    const old = this.#usable(asked);
    try {
      const token = await ask(old === undefined ? 2 : 0, signal);
      this.#keep(token, asked);
      return token.text;
    } catch (error) {
      const now = Date.now();
      const usable = this.#usable(now);
      if (usable === undefined) throw error;
      this.#renewAt = (now + this.#expiresAt) / 2;
      return usable;
    }
  }

  #usable(now: number): string | undefined {
    return now < this.#expiresAt ? this.#text : undefined;
  }

  #keep({ text, lifetime }: Token, asked: number): void {
    this.#text = text;
    this.#expiresAt = asked + lifetime;
    this.#renewAt = this.#expiresAt - Math.min(longestMargin, lifetime / 10);
  }
}
