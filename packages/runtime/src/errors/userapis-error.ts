import type { Operation } from "../operation.js";
import { brand, isBranded } from "./brand.js";

/** One attempt of a call, as it ended. */
export interface Attempt {
  /** Of the answer; `undefined` where none came. */
  readonly status: number | undefined;
  /** Name of the error where no whole answer came, such as `ConnectionError`. */
  readonly failure: string | undefined;
  /** Milliseconds waited after it, before the next one. */
  readonly wait: number | undefined;
}

/** What every error of the family can be told when it is made. */
export interface ErrorFacts {
  readonly operation?: Operation | undefined;
  readonly attempts?: readonly Attempt[] | undefined;
  readonly cause?: unknown;
}

/**
 * The base of every error that a call can end with. `instanceof` holds over several copies of this package in one application.
 *
 * No message, own property or JSON form of an error holds a credential or a parameter that the document calls secret.
 */
export class UserapisError extends Error {
  static readonly [brand]: string = "UserapisError";

  static override [Symbol.hasInstance](value: unknown): boolean {
    // A user's own subclass has no brand of its own, and the ordinary rules.
    return Object.hasOwn(this, brand)
      ? isBranded(value, this[brand])
      : Function.prototype[Symbol.hasInstance].call(this, value);
  }

  /** The document's `operationId`. */
  readonly operationId: string | undefined;
  /** What was tried, in order. Empty where nothing was sent. */
  readonly attempts: readonly Attempt[];

  constructor(
    message: string,
    { operation, attempts = [], cause }: ErrorFacts = {},
  ) {
    super(
      operation === undefined
        ? message
        : `${operation.method} ${operation.path}: ${message}`,
      cause === undefined ? undefined : { cause },
    );
    hide(this, "name", new.target[brand]);
    this.operationId = operation?.id;
    this.attempts = attempts;
  }

  /** What is safe to log: the fields that are not hidden. */
  toJSON(): { readonly [field: string]: unknown } {
    const { name, message } = this;
    const shown: { [field: string]: unknown } = { name, message };
    return Object.assign(shown, this);
  }
}

/** An own property that neither `console.log` nor a spread shows. */
export function hide(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, {
    value,
    configurable: true,
    writable: true,
  });
}
