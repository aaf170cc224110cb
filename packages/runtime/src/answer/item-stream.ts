import { UserapisError } from "../errors/userapis-error.js";
import type { HttpResponse } from "../layer.js";
import { untilAborted } from "../send/until-aborted.js";
import { toConnectionError } from "../send/failure.js";
import { holdConnection } from "../send/held-stream.js";
import type { Hold } from "../send/held-stream.js";
import type { Reading } from "./answer-kind.js";

/**
 * An answer whose items are read from the connection as a loop asks for them. Leaving the loop closes the connection. Ends with an
 * `AbortedError`, a `ConnectionError` or a `DecodeError`; `timeout` and `totalTimeout` hold until the answer's headers have come.
 *
 * It can be iterated once. One that is never iterated keeps its connection until `cancel` is called or the caller's signal ends it.
 */
export interface ItemStream<Item> extends AsyncIterable<Item> {
  /** Closes the connection; a loop under way ends. */
  cancel(): Promise<void>;
}

/** The items that a piece of the text completes; `undefined` is the end of the text. Keeps what is unfinished. */
export type ItemReader<Item> = (text: string | undefined) => Iterable<Item>;

/** The body of an answer as items. An answer without a body has none. */
export function openItems<Item>(
  response: HttpResponse,
  reading: Reading,
  read: ItemReader<Item>,
): ItemStream<Item> {
  return new HeldItems(response.body ?? new Blob().stream(), { reading, read });
}

interface ItemSource<Item> {
  readonly reading: Reading;
  readonly read: ItemReader<Item>;
}

class HeldItems<Item> implements ItemStream<Item> {
  readonly #bytes: ReadableStreamDefaultReader<Uint8Array>;
  readonly #source: ItemSource<Item>;
  readonly #hold: Hold;
  #isTaken = false;
  #isLeft = false;

  constructor(body: ReadableStream<Uint8Array>, source: ItemSource<Item>) {
    this.#bytes = body.getReader();
    this.#source = source;
    this.#hold = holdConnection(source.reading);
  }

  [Symbol.asyncIterator](): AsyncIterator<Item, undefined> {
    if (this.#isTaken) {
      throw new UserapisError(
        "this stream was iterated or cancelled before, and its bytes are gone; make the call again",
      );
    }
    this.#isTaken = true;
    const items = this.#items();
    return {
      next: () => items.next(),
      return: async () => {
        await this.cancel();
        return { done: true, value: undefined };
      },
    };
  }

  async cancel(): Promise<void> {
    this.#isTaken = true;
    this.#isLeft = true;
    this.#hold.release();
    // A stream that broke rejects with what broke it, which its reader has been told.
    await this.#bytes.cancel().catch(() => undefined);
  }

  async *#items(): AsyncGenerator<Item, undefined> {
    // The UTF-8 of the Encoding standard: without a byte order mark, and U+FFFD for what is malformed.
    const decoder = new TextDecoder();
    try {
      for (;;) {
        const bytes = await this.#nextBytes();
        yield* this.#itemsIn(
          decoder.decode(bytes, { stream: bytes !== undefined }),
        );
        if (bytes === undefined) break;
      }
      yield* this.#itemsIn(undefined);
      return undefined;
    } finally {
      await this.cancel();
    }
  }

  async #nextBytes(): Promise<Uint8Array | undefined> {
    try {
      return (await untilAborted(this.#bytes.read(), this.#hold.signal)).value;
    } catch (cause) {
      throw toConnectionError(
        this.#source.reading.request,
        cause,
        "no whole answer",
      );
    }
  }

  *#itemsIn(text: string | undefined): Generator<Item> {
    if (this.#isOver()) return;
    for (const item of this.#source.read(text)) {
      yield item;
      if (this.#isOver()) return;
    }
  }

  /** Also between the items of one piece: after an abort none is given. */
  #isOver(): boolean {
    if (this.#isLeft) return true;
    const { signal } = this.#hold;
    if (!signal.aborted) return false;
    throw toConnectionError(this.#source.reading.request, signal.reason);
  }
}
