import type { ApiError, UserapisError } from "./errors.js";

/** A declared success: `data` is typed by the document for this status. */
export interface Success<
  Status extends number,
  Data,
  Headers = DeclaredHeaders,
> {
  readonly ok: true;
  readonly status: Status;
  readonly data: Data;
  /** The headers that the document declares, parsed. */
  readonly headers: Headers;
  readonly response: Answer;
}

/** A declared failure: `error` is the body, typed by the document for this status. */
export interface Failure<
  Status extends number,
  Body,
  Headers = DeclaredHeaders,
> {
  readonly ok: false;
  readonly status: Status;
  readonly error: Body;
  readonly headers: Headers;
  readonly response: Answer;
  /** What awaiting the call would have thrown. */
  readonly exception: ApiError;
}

/**
 * Everything the document does not declare: another status, no connection, a timeout, an abort, an answer that is not what it claims.
 * `error` is what awaiting the call would have thrown.
 */
export interface Unexpected {
  readonly ok: false;
  readonly status: undefined;
  readonly error: UserapisError;
  readonly exception: UserapisError;
}

/** No header is declared. */
export type DeclaredHeaders = object;

/** What came back, without its body. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  /** After redirects, without credentials in the query. */
  readonly url: string;
  readonly headers: Headers;
}

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

type ToNumber<Text extends string> =
  Text extends `${infer Value extends number}` ? Value : never;

/** Every status of a range: `StatusRange<4>` is `400 | 401 | … | 499`. */
export type StatusRange<Class extends 1 | 2 | 3 | 4 | 5> =
  ToNumber<`${Class}${Digit}${Digit}`>;

/** What `default` stands for beside declared successes: every error status. */
export type ErrorStatus = StatusRange<4> | StatusRange<5>;
