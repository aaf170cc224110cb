/** What a body needs of the connection that it comes over. */
export interface Connection {
  /** Reads on after a pause. */
  readonly resume: () => void;
  readonly abort: (reason: unknown) => void;
}

/** Who reads a body. `push` says whether there is room for more. */
interface Taker {
  readonly push: (chunk: Uint8Array) => boolean;
  readonly end: () => void;
  readonly fail: (reason: unknown) => void;
}

type End =
  | { readonly kind: "whole" }
  | { readonly kind: "broken"; readonly reason: unknown };

/** Bytes that are kept before somebody reads, and read ahead of one who does. */
const mostHeld = 65_536;

/** The bytes of an answer on their way from the connection to whoever reads them, once. */
export class AnswerBody {
  readonly #connection: Connection;
  readonly #held: Uint8Array[] = [];
  #heldBytes = 0;
  #end: End | undefined;
  #taker: Taker | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** From the connection; `false` asks it to pause. */
  push(chunk: Uint8Array): boolean {
    if (this.#taker !== undefined) return this.#taker.push(chunk);
    this.#held.push(chunk);
    this.#heldBytes += chunk.length;
    return this.#heldBytes < mostHeld;
  }

  end(): void {
    this.#end = { kind: "whole" };
    this.#taker?.end();
  }

  fail(reason: unknown): void {
    this.#end = { kind: "broken", reason };
    this.#taker?.fail(reason);
  }

  /** Rejects where the body breaks off, or is read already. */
  bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = [];
      this.#give({
        push: (chunk) => {
          chunks.push(chunk);
          return true;
        },
        end: () => {
          resolve(joined(chunks));
        },
        fail: reject,
      });
    });
  }

  /** Cancelling it ends the connection, unless the whole body has come. Empty where the body is read already. */
  stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const { resume, abort } = this.#connection;
    return new ReadableStream(
      {
        type: "bytes",
        start: (controller) => {
          if (this.#taker === undefined) this.#give(takerInto(controller));
          else controller.close();
        },
        pull: () => {
          if (this.#end === undefined) resume();
        },
        cancel: abort,
      },
      { highWaterMark: mostHeld },
    );
  }

  /** For an answer that has no body: lets the connection pass over what comes nevertheless. */
  drop(): void {
    const ignore = (): void => undefined;
    this.#give({ push: () => true, end: ignore, fail: ignore });
  }

  #give(taker: Taker): void {
    if (this.#taker !== undefined) {
      throw new TypeError("the body has been read already");
    }
    this.#taker = taker;
    for (const chunk of this.#held.splice(0)) taker.push(chunk);
    if (this.#end === undefined) {
      if (this.#heldBytes >= mostHeld) this.#connection.resume();
      return;
    }
    if (this.#end.kind === "whole") taker.end();
    else taker.fail(this.#end.reason);
  }
}

function takerInto(controller: ReadableByteStreamController): Taker {
  return {
    push: (chunk) => {
      // A copy: a byte stream takes the memory away from what it is given, and that holds other chunks too.
      controller.enqueue(new Uint8Array(chunk));
      return (controller.desiredSize ?? 0) > 0;
    },
    end: () => {
      controller.close();
      controller.byobRequest?.respond(0);
    },
    fail: (reason) => {
      controller.error(reason);
    },
  };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
