import { contextOf } from "../call-context.js";
import { RedirectError } from "../errors/connection-error.js";
import { changedRequest } from "../wire-request.js";
import type { HttpRequest, HttpResponse, Layer } from "../layer.js";
import { giveUp } from "./give-up.js";

/** As many as `fetch` follows (Fetch standard, "HTTP-redirect fetch"). */
const mostRedirects = 20;

const followed: readonly number[] = [301, 302, 303, 307, 308];

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
  refuseFollowed(request, response);
  // The status of an "opaque-redirect filtered response".
  if (status === 0) {
    throw refusal(
      request,
      "the server redirects, and a browser does not tell where to; use the URL that the server means",
    );
  }
  const location = headers.get("location");
  const isFollowed = followed.includes(status) && !isDeclared(request, status);
  if (!isFollowed || location === null) return undefined;
  if (!URL.canParse(location, request.url)) {
    throw refusal(request, "the server redirects to what is not a URL");
  }
  return new URL(location, request.url);
}

/** Where `fetch` has followed by itself, as in a browser. */
function refuseFollowed(request: HttpRequest, response: HttpResponse): void {
  const hasFollowed = "redirected" in response && response.redirected === true;
  if (!hasFollowed) return;
  const { origin } = new URL(response.url);
  if (origin !== request.url.origin) throw leaving(request, origin);
}

function isDeclared({ operation }: HttpRequest, status: number): boolean {
  return [status, "3XX", "3xx"].some((key) =>
    Object.hasOwn(operation.responses, key),
  );
}

function redirected(
  request: HttpRequest,
  status: number,
  target: URL,
): HttpRequest {
  if (target.origin !== contextOf(request).origin) {
    throw leaving(request, target.origin);
  }
  if (becomesGet(request.method, status)) return asGet(request, target);
  if (request.body instanceof ReadableStream) {
    throw refusal(
      request,
      "the server redirects, and a stream cannot be sent twice",
    );
  }
  return changedRequest(request, (parts) => ({ ...parts, url: target }));
}

function becomesGet(method: string, status: number): boolean {
  if (status === 303) return method !== "GET" && method !== "HEAD";
  return (status === 301 || status === 302) && method === "POST";
}

function asGet(request: HttpRequest, url: URL): HttpRequest {
  const headers = new Headers(request.headers);
  for (const name of [...headers.keys()]) {
    if (name.startsWith("content-")) headers.delete(name);
  }
  return changedRequest(request, (parts) => ({
    ...parts,
    method: "GET",
    url,
    headers,
    body: undefined,
  }));
}

function leaving(request: HttpRequest, origin: string): RedirectError {
  return refusal(
    request,
    `the server redirects to another origin, ${origin}; credentials are not taken there`,
  );
}

function refusal(request: HttpRequest, reason: string): RedirectError {
  const { attempts } = contextOf(request);
  return new RedirectError(reason, { operation: request.operation, attempts });
}
