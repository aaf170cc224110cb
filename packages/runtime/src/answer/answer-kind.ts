import type { DecodeError } from "../errors/decode-error.js";
import type { HttpResponse } from "../layer.js";
import type { Hold } from "../send/held-stream.js";

/**
 * How the bytes of an answer become a value. Only a document that declares such an answer imports its kind. `undefined` for an empty body.
 * Throws `MalformedBody` where the bytes are not of the kind; any other rejection is a broken connection.
 */
export type AnswerKind = (
  response: HttpResponse,
  reading: Reading,
) => Promise<unknown>;

/** What an answer kind may use beside the answer itself. */
export interface Reading {
  /**
   * Keeps the connection beyond the end of the call, for a value that is read as it comes. From then on the attempt's `timeout` and
   * `totalTimeout` no longer hold; `release` must be called once the stream has ended, failed or been left.
   */
  hold(): Hold;
  /** The error for something in a stream that is not what the document declares. `text` is quoted without secrets. */
  decodeError(reason: string, text: string, cause?: unknown): DecodeError;
  /** The error for a stream that breaks off, from what its reader threw: a `ConnectionError`, or the reason of an abort. */
  connectionError(cause: unknown): Error;
}

/** The bytes are not of the kind that the document declares. */
export class MalformedBody extends Error {
  /** The beginning of the body. */
  readonly text: string;

  constructor(text: string, cause: unknown) {
    super("malformed", { cause });
    this.text = text;
  }
}
