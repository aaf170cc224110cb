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

/** A web socket message: JSON as the document declares it, or text that is not JSON. */
export type SocketMessage<Message> =
  | { readonly kind: "json"; readonly data: Message }
  | { readonly kind: "text"; readonly text: string };

/** Opens when it is iterated; ends when the server closes, fails with a `ConnectionError`, and closes when the loop is left. */
export type SocketCall<Message> = AsyncIterable<SocketMessage<Message>>;
