import { Readable } from "node:stream";
import type { RequestPayload } from "../layer.js";

/** A body as undici takes it. */
export interface Upload {
  readonly body: string | Uint8Array | Readable | null;
  /** Where the request does not say (Fetch standard, "extract a body"). */
  readonly contentType?: string | undefined;
  /** In bytes, of a stream whose length is known; any other stream is sent in chunks. */
  readonly length?: number;
  /** Ends a stream that is not read to its end. */
  readonly cancel?: () => void;
}

const nothing: Upload = { body: null };

export function uploadOf(
  payload: Exclude<RequestPayload, FormData> | undefined,
): Upload {
  if (payload === undefined) return nothing;
  if (typeof payload === "string") {
    return { body: payload, contentType: "text/plain;charset=UTF-8" };
  }
  if (payload instanceof URLSearchParams) {
    const contentType = "application/x-www-form-urlencoded;charset=UTF-8";
    return { body: payload.toString(), contentType };
  }
  if (payload instanceof Blob) return blobUpload(payload);
  if (payload instanceof ReadableStream) return streamUpload(payload);
  return { body: bytesOf(payload) };
}

/** Written out in memory by the platform, the only one to know how it reads a `FormData`. */
export async function formUpload(form: FormData): Promise<Upload> {
  const written = new Response(form);
  const contentType = written.headers.get("content-type") ?? undefined;
  return { body: new Uint8Array(await written.arrayBuffer()), contentType };
}

function blobUpload(blob: Blob): Upload {
  const contentType = blob.type === "" ? undefined : blob.type;
  if (blob.size === 0) return { body: null, contentType };
  return { ...streamUpload(blob.stream()), contentType, length: blob.size };
}

function streamUpload(stream: ReadableStream<unknown>): Upload {
  const body = readFrom(stream);
  const cancel = (): void => {
    body.destroy();
  };
  return { body, cancel };
}

function bytesOf(bytes: ArrayBuffer | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}

/** `Readable.fromWeb` cannot be destroyed while it waits for a chunk; this cancels the stream at once. */
function readFrom(stream: ReadableStream<unknown>): Readable {
  const reader = stream.getReader();
  const ignore = (): void => undefined;
  return new Readable({
    read() {
      reader.read().then(
        ({ done, value }) => {
          if (done) this.push(null);
          else if (value instanceof Uint8Array) this.push(value);
          else this.destroy(new TypeError("the body's stream must give bytes"));
        },
        (error: unknown) => {
          this.destroy(asError(error));
        },
      );
    },
    destroy(error, done) {
      reader.cancel(error).catch(ignore);
      done(error);
    },
  });
}

function asError(error: unknown): Error {
  return error instanceof Error
    ? error
    : new Error("the body's stream failed", { cause: error });
}
