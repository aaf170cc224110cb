import { contextOf } from "../call-context.js";
import { RedirectError } from "../errors/connection-error.js";
import { changedRequest } from "../wire-request.js";
import type { HttpRequest, HttpResponse, Layer } from "../layer.js";
import { giveUp } from "./give-up.js";

/** As many as `fetch` follows (Fetch standard, "HTTP-redirect fetch"). */
const mostRedirects = 20;

/**
 * Follows redirects within the origin, by the rules of the Fetch standard, and refuses those that leave it: a header such as `X-Api-Key`
 * would go along, which `fetch` itself does not prevent. A redirect that the document declares as an answer is not followed.
 *
 * A browser hides where a redirect leads, so there every one of a request with credentials is refused.
 */
export const redirectLayer: Layer = (next) => async (first) => {
  let request = first;
  for (let count = 0; count <= mostRedirects; count += 1) {
    const response = await next(request);
    const target = redirectTarget(request, response);
    if (target === undefined) return response;
    await giveUp(response);
    request = redirected(request, response.status, target);
  }
  throw refusal(first, `more than ${mostRedirects} redirects`);
};

function redirectTarget(
  request: HttpRequest,
  response: HttpResponse,
): URL | undefined {
  const { status, headers } = response;
  // Where `fetch` has followed by itself, as in a browser.
  if ("redirected" in response && response.redirected === true) {
    refuseOrigin(request, new URL(response.url), request.url.origin);
  }
  // The status of an "opaque-redirect filtered response".
  if (status === 0) {
    throw refusal(
      request,
      "the server redirects, and a browser does not tell where to; use the URL that the server means",
    );
  }
  const location = headers.get("location");
  if (location === null || !isFollowed(request, status)) return undefined;
  if (!URL.canParse(location, request.url)) {
    throw refusal(request, "the server redirects to what is not a URL");
  }
  return new URL(location, request.url);
}

/** Not where the document declares the status as an answer. */
function isFollowed({ operation }: HttpRequest, status: number): boolean {
  return (
    [301, 302, 303, 307, 308].includes(status) &&
    ![status, "3XX", "3xx"].some((key) => key in operation.responses)
  );
}

function redirected(
  request: HttpRequest,
  status: number,
  url: URL,
): HttpRequest {
  const { method, body } = request;
  refuseOrigin(request, url, contextOf(request).base.origin);
  if (becomesGet(method, status)) return asGet(request, url);
  if (body instanceof ReadableStream) {
    throw refusal(
      request,
      "the server redirects, and a stream cannot be sent twice",
    );
  }
  return changedRequest(request, { url });
}

function becomesGet(method: string, status: number): boolean {
  return status === 303
    ? method !== "GET" && method !== "HEAD"
    : status < 303 && method === "POST";
}

function asGet(request: HttpRequest, url: URL): HttpRequest {
  const headers = new Headers(request.headers);
  for (const name of request.headers.keys()) {
    if (name.startsWith("content-")) headers.delete(name);
  }
  return changedRequest(request, {
    method: "GET",
    url,
    headers,
    body: undefined,
  });
}

function refuseOrigin(request: HttpRequest, target: URL, origin: string): void {
  if (target.origin === origin) return;
  const shown = contextOf(request).secrets.redact(target.origin);
  throw refusal(
    request,
    `the server redirects to another origin, ${shown}; credentials are not taken there`,
  );
}

function refusal(request: HttpRequest, reason: string): RedirectError {
  return new RedirectError(reason, contextOf(request).facts);
}
