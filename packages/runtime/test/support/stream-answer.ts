import { getEventListeners } from "node:events";
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { AnswerKind, ItemStream } from "../../src/index.js";
import { callOperation, operation } from "./call-operation.js";

export interface StreamServer extends AsyncDisposable {
  readonly url: string;
  /** Settles when the connection of the first request has closed. */
  readonly closed: Promise<void>;
}

/** A server whose every answer is written by `write`. */
export async function serveStream(
  write: (response: ServerResponse) => void,
): Promise<StreamServer> {
  const server = createServer();
  const closed = new Promise<void>((resolve) => {
    server.on("request", (_, response) => {
      response.on("close", resolve);
      write(response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    closed,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Writes the pieces one after the other, each in a packet of its own as far as the platform allows. */
export function inPieces(
  pieces: Iterable<string | Uint8Array>,
): (response: ServerResponse) => void {
  return (response) => {
    response.socket?.setNoDelay(true);
    const rest = [...pieces];
    const next = (): void => {
      const piece = rest.shift();
      if (piece === undefined) response.end();
      else response.write(piece, () => setImmediate(next));
    };
    next();
  };
}

export interface OpenAnswer {
  readonly stream: ItemStream<unknown>;
  /** Whether the call holds on to the caller's signal. */
  readonly held: () => boolean;
}

/** The stream of a call whose answer is of this kind, whatever its media type. */
export async function openAnswer(
  kind: AnswerKind,
  url: string,
  signal = new AbortController().signal,
): Promise<OpenAnswer> {
  const responses = { "200": { content: { "*/*": kind } } };
  const stream = (await callOperation({
    url,
    operation: operation({ responses }),
    options: { signal },
  })) as ItemStream<unknown>;
  const held = (): boolean => getEventListeners(signal, "abort").length > 0;
  return { stream, held };
}

export async function all(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const list: unknown[] = [];
  for await (const item of items) list.push(item);
  return list;
}
