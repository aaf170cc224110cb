/** The input of an operation that takes none. */
export type NoInput = Readonly<Record<string, never>>;

/** A body of raw bytes, and the type of a binary part. A `File` gives a part its file name. */
export type BinaryBody =
  Blob | ArrayBuffer | ArrayBufferView | ReadableStream<Uint8Array>;
