import type { TextStream } from "../support/terminal.js";

/** One line that says what is being done, on a terminal only. */
export class Progress {
  readonly #stream: TextStream;
  readonly #shown: boolean;

  constructor(stream: TextStream, quiet: boolean) {
    this.#stream = stream;
    this.#shown = stream.isTTY && !quiet;
  }

  show(text: string): void {
    if (this.#shown)
      this.#stream.write(
        `${eraseLine}${text.slice(0, this.#stream.columns - 1)}`,
      );
  }

  clear(): void {
    if (this.#shown) this.#stream.write(eraseLine);
  }
}

/** Back to the first column, and erase in line (ECMA-48 §8.3.41). */
const eraseLine = "\r\u001B[2K";
