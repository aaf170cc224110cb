import { InvalidInput } from "./invalid-input.js";

/** A header without a value is not there, as with any option. */
type HeaderOptions =
  { readonly [name: string]: string | null | undefined } | undefined;

/** Header names in lower case that the caller set or, with `null`, took out. */
export type CallerHeaders = ReadonlyMap<string, string | null>;

/** The caller's headers: those of the client, then those of the call. Throws `InvalidInput` for a `Headers` or a `Map`. */
export function callerHeaders(
  before: CallerHeaders,
  headers: HeaderOptions,
): CallerHeaders {
  if (headers === undefined) return before;
  if (Symbol.iterator in headers) {
    throw new InvalidInput(
      "the option `headers` is a list; it must be an object of names and values, as `Object.fromEntries(headers)` gives",
    );
  }
  const merged = new Map(before);
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) merged.set(name.toLowerCase(), value);
  }
  return merged;
}

/** Sets a header; one that HTTP does not allow is refused without showing its value, which may be a secret. */
export function setHeader(headers: Headers, name: string, value: string): void {
  if (!/^[!#$%&'*+\-.^_`|~\w]+$/.test(name)) {
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
