import { brand } from "./brand.js";
import { hide, UserapisError } from "./userapis-error.js";
import type { ErrorFacts } from "./userapis-error.js";

export interface DecodeFacts extends ErrorFacts {
  readonly status: number;
  readonly headers: Headers;
  readonly firstBytes: string;
}

/** A success whose media type or bytes are not what the document declares. */
export class DecodeError extends UserapisError {
  static override readonly [brand]: string = "DecodeError";

  readonly status: number;
  /** Headers of the answer. Hidden from `console.log`. */
  declare readonly headers: Headers;
  /** The beginning of the body, as text, at most 200 characters. */
  readonly firstBytes: string;

  constructor(message: string, facts: DecodeFacts) {
    super(message, facts);
    this.status = facts.status;
    hide(this, "headers", facts.headers);
    this.firstBytes = facts.firstBytes;
  }
}
