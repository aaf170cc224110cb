import { contextOf } from "../call-context.js";
import { isBrowser } from "../is-browser.js";
import type { HttpRequest, Transport } from "../layer.js";

type Fetch = typeof globalThis.fetch;

/** A transport over `fetch`; the global one is looked up at each request, so that a test may replace it. */
export function createFetchTransport(fetch: Fetch | undefined): Transport {
  const inBrowser = isBrowser();
  return (request) => {
    // Called by itself: a browser's own `fetch` refuses to be a method of anything else.
    const send = fetch ?? globalThis.fetch;
    const { method, headers, body, signal } = request;
    const init: RequestInit & { duplex?: "half" } = {
      method,
      headers,
      signal,
      redirect: inBrowser && isHarmless(request) ? "follow" : "manual",
    };
    if (body !== undefined) init.body = body;
    // A stream is sent while the answer is not yet read (Fetch standard, "RequestDuplex").
    if (body instanceof ReadableStream) init.duplex = "half";
    return send(request.url.href, init);
  };
}

/**
 * Redirects are the redirect layer's matter. A browser does not let it see them, so there `fetch` follows those of a request without
 * secrets, and the layer refuses the others.
 */
function isHarmless(request: HttpRequest): boolean {
  return contextOf(request).secrets.isEmpty;
}
