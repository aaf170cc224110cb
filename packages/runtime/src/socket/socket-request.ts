import { callContext } from "../call-context.js";
import type { ContextRequest } from "../call-context.js";
import type { ClientState } from "../client.js";
import { InputError } from "../errors/input-error.js";
import { explainInput } from "../invalid-input.js";
import type { HttpRequest } from "../layer.js";
import type { Operation } from "../operation.js";
import { prepareRequest } from "../prepare-request.js";
import type { PreparedRequest } from "../prepare-request.js";
import { addCredentials } from "../security/credential-layer.js";
import type { SocketRequest } from "./socket-options.js";

export interface SocketSource {
  readonly state: ClientState;
  readonly operation: Operation;
  readonly request: SocketRequest;
}

/** The request that opens a socket, with its credentials. A `WebSocket` sends a URL and nothing else, so whatever needs a header is refused. */
export async function socketRequest(
  source: SocketSource,
  signal: AbortSignal,
): Promise<HttpRequest> {
  const { state, operation, request } = source;
  const prepared = explainInput({ operation }, () =>
    prepareRequest(state, operation, request),
  );
  const upgrade = upgradeOf(prepared, operation, signal);
  const { sent } = await addCredentials(upgrade, state.credentials);
  const names = [...sent.headers.keys()];
  if (names.length === 0) return sent;
  throw new InputError(
    `a web socket cannot send headers, and this one needs ${names.join(", ")}`,
    { operation },
  );
}

function upgradeOf(
  { method, url, headers, context }: PreparedRequest,
  operation: Operation,
  signal: AbortSignal,
): ContextRequest {
  const kept = new Headers(headers);
  for (const name of ["accept", "user-agent"]) {
    if (!context.callerHeaders.has(name)) kept.delete(name);
  }
  return {
    method,
    url,
    headers: kept,
    body: undefined,
    signal,
    operation,
    attempt: 1,
    attempts: [],
    [callContext]: context,
  };
}

/** `https` becomes `wss`, `http` becomes `ws` (RFC 6455, section 3). */
export function socketUrl(url: URL): string {
  return url.href.replace(/^http/, "ws");
}
