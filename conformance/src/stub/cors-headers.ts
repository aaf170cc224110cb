import { headerOf } from "./parse-request.js";
import type { RawRequest } from "./parse-request.js";

/** What a page on another origin needs in order to read the answer. Nothing where the request does not come from a page. */
export function corsHeaders({
  headers,
}: RawRequest): Readonly<Record<string, string>> {
  const origin = headerOf(headers, "origin");
  if (origin === undefined) return {};
  return {
    "access-control-allow-origin": origin === "null" ? "*" : origin,
    "access-control-expose-headers": "*",
  };
}

/** A page asks leave before it sends what a plain form could not (Fetch standard, section 3.3.2). */
export function isPreflight({ method, headers }: RawRequest): boolean {
  return (
    method === "OPTIONS" &&
    headerOf(headers, "access-control-request-method") !== undefined
  );
}

export function preflightHeaders({
  headers,
}: RawRequest): Readonly<Record<string, string>> {
  return {
    "access-control-allow-methods":
      headerOf(headers, "access-control-request-method") ?? "*",
    "access-control-allow-headers":
      headerOf(headers, "access-control-request-headers") ?? "*",
    "access-control-allow-private-network": "true",
    "access-control-max-age": "600",
  };
}
