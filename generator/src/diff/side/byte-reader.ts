const lineFeed = 0x0a;

/** Reads lines and counted bytes from a stream, in turn. Gives `undefined` where the stream ends too early. */
export class ByteReader {
  readonly #stream: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#stream = stream[Symbol.asyncIterator]();
  }

  /** Without its line feed. */
  async readLine(): Promise<string | undefined> {
    for (;;) {
      const end = this.#held.indexOf(lineFeed);
      if (end !== -1) return this.#take(end + 1).toString("utf8", 0, end);
      const more = await this.#next();
      if (more === undefined) return undefined;
      this.#held = Buffer.concat([this.#held, more]);
    }
  }

  async readBytes(count: number): Promise<Buffer | undefined> {
    const parts = [this.#held];
    let length = this.#held.length;
    while (length < count) {
      const more = await this.#next();
      if (more === undefined) return undefined;
      parts.push(more);
      length += more.length;
    }
    this.#held = parts.length === 1 ? this.#held : Buffer.concat(parts);
    return this.#take(count);
  }

  #take(count: number): Buffer {
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return taken;
  }

  async #next(): Promise<Buffer | undefined> {
    const next = await this.#stream.next();
    return next.done === true ? undefined : next.value;
  }
}
