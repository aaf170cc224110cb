import { pipeline, Readable } from "node:stream";
import type { Transform } from "node:stream";
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
} from "node:zlib";

/** RFC 9110, section 8.4.1. */
export type Coding = "gzip" | "x-gzip" | "deflate" | "br";

/** The codings of a body, in the order they were applied. None where one of them is unknown: `fetch` leaves such a body as it is. */
export function codingsIn(contentEncoding: string | null): readonly Coding[] {
  if (contentEncoding === null) return [];
  const names = contentEncoding.split(",").map((name) => name.trim());
  const codings = names.map((name) => name.toLowerCase()).filter(isCoding);
  return codings.length === names.length ? codings : [];
}

function isCoding(name: string): name is Coding {
  return ["gzip", "x-gzip", "deflate", "br"].includes(name);
}

/** The body without its codings. Fails where it breaks off; an empty one is empty, coded or not. */
export function decodeStream(
  stream: ReadableStream<Uint8Array>,
  codings: readonly Coding[],
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const decoded = codings.reduceRight(decodeChunks, chunksOf(reader));
  return new ReadableStream({
    type: "bytes",
    async pull(controller) {
      const step = await decoded.next();
      if (step.done !== true) {
        controller.enqueue(new Uint8Array(step.value));
        return;
      }
      controller.close();
      controller.byobRequest?.respond(0);
    },
    async cancel(reason) {
      await reader.cancel(reason);
      await decoded.return(undefined);
    },
  });
}

type Chunks = AsyncGenerator<Uint8Array, undefined>;

async function* chunksOf(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Chunks {
  for (;;) {
    const step = await reader.read();
    if (step.done) return undefined;
    yield step.value;
  }
}

async function* decodeChunks(source: Chunks, coding: Coding): Chunks {
  const first = await source.next();
  if (first.done === true) return undefined;
  const decoder = decoderFor(coding, first.value);
  const ignore = (): void => undefined;
  // Its error is thrown below too, by the decoder.
  pipeline(Readable.from(startingWith(first.value, source)), decoder, ignore);
  const decoded: AsyncIterable<Uint8Array> = decoder;
  yield* decoded;
  return undefined;
}

function decoderFor(coding: Coding, start: Uint8Array): Transform {
  switch (coding) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    case "deflate":
      return hasZlibHeader(start) ? createInflate() : createInflateRaw();
  }
}

/** Servers send `deflate` with and without it (RFC 9110, section 8.4.1.2; RFC 1950, section 2.2: method 8). */
function hasZlibHeader(start: Uint8Array): boolean {
  return ((start[0] ?? 0) & 0x0f) === 0x08;
}

async function* startingWith(first: Uint8Array, rest: Chunks): Chunks {
  yield first;
  yield* rest;
  return undefined;
}
