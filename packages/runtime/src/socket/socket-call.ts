import type { SocketCall } from "../call.js";
import { clientState } from "../client.js";
import type { ApiClient } from "../client.js";
import type { Operation } from "../operation.js";
import { SocketMessages } from "./socket-messages.js";
import type { SocketRequest } from "./socket-options.js";

/**
 * A web socket operation. Nothing happens until it is iterated; each iteration opens a socket of its own, closed when the loop is left.
 * Text that is JSON comes as `kind: "json"`, unchecked against the document.
 */
export function socketCall<Message>(
  client: ApiClient,
  operation: Operation,
  request: SocketRequest,
): SocketCall<Message>;
export function socketCall(
  client: ApiClient,
  operation: Operation,
  request: SocketRequest,
): SocketCall<unknown> {
  const state = client[clientState];
  return {
    [Symbol.asyncIterator]: () =>
      new SocketMessages({ state, operation, request }),
  };
}
