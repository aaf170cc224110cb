import { InvalidInput } from "./invalid-input.js";

/** A header without a value is not there, as with any option. */
type HeaderOptions =
  { readonly [name: string]: string | null | undefined } | undefined;

/** The caller's headers by lower-case name: those of the client, then those of the call. */
export function callerHeaders(
  client: HeaderOptions,
  call: HeaderOptions,
): ReadonlyMap<string, string | null> {
  const merged = new Map<string, string | null>();
  for (const headers of [client, call]) {
    for (const [name, value] of Object.entries(headers ?? {})) {
      if (value !== undefined) merged.set(name.toLowerCase(), value);
    }
  }
  return merged;
}

/** Sets a header; one that HTTP does not allow is refused without showing its value, which may be a secret. */
export function setHeader(headers: Headers, name: string, value: string): void {
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) {
    throw new InvalidInput(
      `${JSON.stringify(name)} is not the name of a header (RFC 9110, section 5.1)`,
    );
  }
  if (!/^[\t\x20-\x7E\x80-\xFF]*$/.test(value)) {
    throw new InvalidInput(
      `header ${JSON.stringify(name)} holds a line break, another control character, or one beyond Latin-1`,
    );
  }
  headers.set(name, value);
}

/** Adds pairs to `Cookie` (RFC 6265, section 5.4). */
export function addCookies(headers: Headers, pairs: readonly string[]): void {
  if (pairs.length === 0) return;
  const before = headers.get("cookie");
  const all = before === null ? pairs : [before, ...pairs];
  setHeader(headers, "cookie", all.join("; "));
}
