import { createFetchTransport } from "../../src/send/fetch-transport.js";
import type { HttpRequest, Transport } from "../../src/index.js";
import { operation } from "../support/call-operation.js";

/** `GET`, less what a test changes. */
export function httpRequest(
  url: string,
  changes: Partial<HttpRequest> = {},
): HttpRequest {
  return {
    method: "GET",
    url: new URL(url),
    headers: new Headers(),
    body: undefined,
    signal: new AbortController().signal,
    operation: operation(),
    attempt: 1,
    attempts: [],
    ...changes,
  };
}

export const overFetch: Transport = createFetchTransport(undefined);
