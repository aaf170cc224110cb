import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { AnswerKind, Reading } from "../../src/answer/answer-kind.js";
import type { ItemStream } from "../../src/answer/item-stream.js";
import { AbortedError, ConnectionError, DecodeError } from "../../src/index.js";
import { Deadline } from "../../src/send/deadline.js";

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

/** What `kind` makes of the answer at `url`; `held` tells whether it holds the connection. */
export async function openAnswer(
  kind: AnswerKind,
  url: string,
  signal?: AbortSignal,
): Promise<{ stream: ItemStream<unknown>; held: () => boolean }> {
  const deadline = new Deadline();
  if (signal !== undefined) {
    deadline.follow(
      signal,
      (cause) => new AbortedError("the caller ended the call", { cause }),
    );
  }
  const response = await fetch(url, { signal: deadline.signal });
  let isHeld = false;
  const reading: Reading = {
    hold() {
      isHeld = true;
      const release = (): void => {
        isHeld = false;
        deadline.finish();
      };
      return { signal: deadline.signal, release };
    },
    decodeError: (reason, text, cause) =>
      new DecodeError(reason, {
        status: response.status,
        headers: response.headers,
        firstBytes: text.slice(0, 200),
        cause,
      }),
    connectionError: (cause) =>
      cause instanceof AbortedError
        ? cause
        : new ConnectionError("the answer broke off", { cause }),
  };
  const stream = (await kind(response, reading)) as ItemStream<unknown>;
  return { stream, held: () => isHeld };
}

export async function all(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const list: unknown[] = [];
  for await (const item of items) list.push(item);
  return list;
}
