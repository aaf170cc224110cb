import type { UserapisError } from "./errors/userapis-error.js";
import type { JsonOrText } from "./json-or-text.js";

/** The success branches of a result. */
export type SuccessOf<Result> = Extract<Result, { readonly ok: true }>;

/**
 * A call under way: a promise of the data that rejects with a `UserapisError`.
 *
 * The request is sent once, however often the call is awaited.
 */
export interface Call<Data, Result> extends Promise<Data> {
  /** Never rejects: a union discriminated by `ok`, then by `status`. */
  result(): Promise<Result>;
  /** Data, status and typed headers; rejects like the call itself. */
  withResponse(): Promise<SuccessOf<Result>>;
}

/** A call whose answer is the first of several pages; iterating gives the items of all of them, fetched as they are needed. */
export interface PagedCall<Data, Item, Result>
  extends Call<Data, Result>, AsyncIterable<Item> {
  /** The pages as they came, each typed like the call's own data. */
  pages(): AsyncIterable<Data>;
}

/**
 * A web socket message: JSON as the document declares it, or text that is not JSON. Only with the options `reconnect` and `overflow` can
 * there be a `gap`: messages may be missing here, because of `cause`, which would have ended the loop without the option.
 */
export type SocketMessage<Message> =
  JsonOrText<Message> | { readonly kind: "gap"; readonly cause: UserapisError };

/** Opens when it is iterated; ends when the server closes, fails with a `ConnectionError`, and closes when the loop is left. */
export type SocketCall<Message> = AsyncIterable<SocketMessage<Message>>;
