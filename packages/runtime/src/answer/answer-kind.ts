import type { HttpRequest, HttpResponse } from "../layer.js";
import type { Deadline } from "../send/deadline.js";

/**
 * How the bytes of an answer become a value. Only a document that declares such an answer imports its kind. `undefined` for an empty body.
 * Throws `MalformedBody` where the bytes are not of the kind; any other rejection is a broken connection.
 */
export type AnswerKind = (
  response: HttpResponse,
  reading: Reading,
) => Promise<unknown>;

/** An answer as it came, and what it came by. */
export interface Reading {
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  /** Ends the call. */
  readonly call: Deadline;
  /** Ends this attempt. */
  readonly deadline: Deadline;
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
