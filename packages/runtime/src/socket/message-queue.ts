interface Waiter<Item> {
  readonly resolve: (result: IteratorResult<Item, undefined>) => void;
  readonly reject: (error: unknown) => void;
}

type Ending =
  | { readonly kind: "end" }
  | { readonly kind: "failure"; readonly error: unknown };

/** Items from events to whoever waits for them. What came before the end is still given out. */
export class MessageQueue<Item extends object> {
  readonly #items: Item[] = [];
  readonly #waiters: Waiter<Item>[] = [];
  #ending: Ending | undefined;

  /** How many are unread. */
  get size(): number {
    return this.#items.length;
  }

  push(item: Item): void {
    if (this.#ending === undefined) this.#items.push(item);
    this.#serve();
  }

  end(): void {
    this.#ending ??= { kind: "end" };
    this.#serve();
  }

  fail(error: unknown): void {
    this.#ending ??= { kind: "failure", error };
    this.#serve();
  }

  /** Forgets what is unread. */
  clear(): void {
    this.#items.length = 0;
  }

  take(): Promise<IteratorResult<Item, undefined>> {
    return new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
      this.#serve();
    });
  }

  #serve(): void {
    for (;;) {
      const waiter = this.#waiters[0];
      if (waiter === undefined) return;
      const value = this.#items.shift();
      if (value !== undefined) waiter.resolve({ done: false, value });
      else if (this.#ending !== undefined)
        this.#giveEnding(waiter, this.#ending);
      else return;
      this.#waiters.shift();
    }
  }

  /** A failure is told once; after it there is nothing more. */
  #giveEnding(waiter: Waiter<Item>, ending: Ending): void {
    this.#ending = { kind: "end" };
    if (ending.kind === "failure") waiter.reject(ending.error);
    else waiter.resolve({ done: true, value: undefined });
  }
}
