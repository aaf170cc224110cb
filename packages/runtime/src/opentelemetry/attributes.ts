import type { Attributes } from "@opentelemetry/api";
import type { HttpRequest } from "../layer.js";
import { shownUrl } from "../observe/attempt-facts.js";

export const errorType = "error.type";

/** RFC 9110, section 9, and RFC 5789; the conventions call every other method `_OTHER`. */
const knownMethods = new Set([
  "CONNECT",
  "DELETE",
  "GET",
  "HEAD",
  "OPTIONS",
  "PATCH",
  "POST",
  "PUT",
  "TRACE",
]);

/** `GET /users/{id}`. */
export function spanName({ method, operation }: HttpRequest): string {
  return `${knownMethods.has(method) ? method : "HTTP"} ${operation.path}`;
}

/** Of a span at its start, so that samplers see them. */
export function spanAttributes(request: HttpRequest): Attributes {
  const { method, attempt } = request;
  return {
    ...endpointAttributes(request),
    "url.full": shownUrl(request),
    ...(!knownMethods.has(method) && {
      "http.request.method_original": method,
    }),
    ...(attempt > 1 && { "http.request.resend_count": attempt - 1 }),
  };
}

/** Of few values, so that a metric may carry them. */
export function endpointAttributes(request: HttpRequest): Attributes {
  const { method, url, operation } = request;
  return {
    "http.request.method": knownMethods.has(method) ? method : "_OTHER",
    "server.address": url.hostname.replace(/^\[|\]$/g, ""),
    "server.port": portOf(url),
    "url.template": operation.path,
  };
}

function portOf({ port, protocol }: URL): number {
  if (port !== "") return Number(port);
  return protocol === "http:" ? 80 : 443;
}

export function answerAttributes(status: number): Attributes {
  return {
    "http.response.status_code": status,
    ...(status >= 400 && { [errorType]: String(status) }),
  };
}
