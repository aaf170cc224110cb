import { contextOf } from "../call-context.js";
import { isBrowser } from "../is-browser.js";
import type { HttpRequest, Transport } from "../layer.js";
import { deadlineOf } from "../wire-request.js";

type Fetch = typeof globalThis.fetch;

/** A transport over `fetch`; the global one is looked up at each request, so that a test may replace it. */
export function createFetchTransport(fetch: Fetch | undefined): Transport {
  const inBrowser = isBrowser();
  return (request) => {
    // Called by itself: a browser's own `fetch` refuses to be a method of anything else.
    const send = fetch ?? globalThis.fetch;
    const { method, headers, body } = request;
    const init: RequestInit & { duplex?: "half" } = {
      method,
      headers,
      redirect: "manual",
    };
    // On Node 20 any signal costs a tenth of the whole call.
    if (deadlineOf(request)?.canEnd !== false) init.signal = request.signal;
    if (inBrowser) Object.assign(init, browserInit(request));
    if (body !== undefined) init.body = body;
    // A stream is sent while the answer is not yet read (Fetch standard, "RequestDuplex").
    if (body instanceof ReadableStream) init.duplex = "half";
    return send(request.url.href, init);
  };
}

/**
 * What other runtimes do without being asked: no cookies of the page, no prompt for a password, no cache, which makes equal requests wait
 * for each other. A browser does not let the redirect layer see where a redirect leads, so `fetch` follows those of a request with nothing
 * to lose, and the layer refuses the others.
 */
function browserInit(request: HttpRequest): RequestInit {
  const isHarmless =
    contextOf(request).secrets.isEmpty && request.body === undefined;
  return {
    credentials: "omit",
    cache: "no-store",
    redirect: isHarmless ? "follow" : "manual",
  };
}
