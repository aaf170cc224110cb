import type { CallContext } from "./call-context.js";

/** Names, in lower case, of headers that hold a secret more often than not; a challenge (`WWW-Authenticate`) and an idempotency key are none. */
export const secretName: RegExp =
  /auth(?!enticate$)|cookie|credential|jwt|passw|secret|session|signature|token|(?<!idempotency-)key$/;

/** Hides the values of headers, by lower-case name. Those that hold a credential by the document may not leave the API's origin either. */
export function addSecretHeaders(
  { secrets, secretHeaders }: CallContext,
  headers: Iterable<readonly [name: string, value: string | null]>,
): void {
  for (const [name, value] of headers) {
    if (secretHeaders.includes(name)) secrets.add(value ?? "");
    else if (secretName.test(name)) secrets.hide(value ?? "");
  }
}
