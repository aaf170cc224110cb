import type { Agent, Dispatcher } from "undici";
import type { Transport } from "./layer.js";
import { AgentPool, GivenPool } from "./undici/pool.js";
import type { Pool } from "./undici/pool.js";
import { sendOver } from "./undici/send-over.js";

/**
 * How connections are kept: the options of undici's `Agent` for a pool of the transport's own, or a `dispatcher` that stays its owner's.
 * Unlike undici's own, the pool's `headersTimeout` and `bodyTimeout` are off unless set: how long a call may take is the client's matter.
 */
export type UndiciTransportOptions =
  | ({ readonly dispatcher?: undefined } & Readonly<Agent.Options>)
  | { readonly dispatcher: Dispatcher };

/** A transport that holds connections open. */
export interface UndiciTransport extends Transport, AsyncDisposable {
  /**
   * Lets the calls on their way end, streams included, then closes the pool; later calls are an `InputError`. A dispatcher that was passed in
   * is left as it is, and no longer used. Idle connections keep no process alive, so this is for those who must know that none is left.
   */
  close(): Promise<void>;
}

/**
 * Sends requests with the package `undici`, 6 or 7, over kept-alive connections: for servers that make many calls. It differs from `fetch` in
 * four things: it sends no header but those given, `host`, `connection` and `accept-encoding`; it has no time limit of its own; a compressed
 * body that breaks off is an error; and the `body` of an answer whose length is 0 is `null`.
 *
 * Nothing is opened, and `undici` is not loaded, before the first request. One transport may serve any number of clients, of any origins.
 */
export function undiciTransport(
  options: UndiciTransportOptions = {},
): UndiciTransport {
  const pool: Pool =
    options.dispatcher === undefined
      ? new AgentPool(options)
      : new GivenPool(options.dispatcher);
  const close = (): Promise<void> => pool.close();
  const transport: Transport = async (request) =>
    sendOver(pool.opened ?? (await pool.open(request)), request);
  return Object.assign(transport, { close, [Symbol.asyncDispose]: close });
}
