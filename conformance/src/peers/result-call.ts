import type { StartedCall } from "../profile.js";

/** What a client gives that does not throw: data or an error. */
export interface AnyResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response?: Response | undefined;
}

/** What is thrown by users of a client whose error is the server's body. */
class PeerError extends Error {
  readonly body: unknown;

  constructor(body: unknown) {
    super("the client gave an error");
    this.body = body;
  }
}

/** The data of such a result, as documentation shows it: `if (error)`. */
function dataOf({ data, error }: AnyResult): unknown {
  if (error) throw new PeerError(error);
  return data;
}

/** Such a result in the form that the scenarios look at. */
export function resultOf({ data, error, response }: AnyResult): unknown {
  const status = response?.status;
  if (error === undefined) return { ok: true, status, data };
  return { ok: false, status, error, exception: error };
}

/** Data or the result of one call; both are one request. */
export function startResultCall(ask: () => Promise<AnyResult>): StartedCall {
  return {
    data: async () => dataOf(await ask()),
    result: async () => resultOf(await ask()),
  };
}
