import type { HttpRequest, Transport } from "../layer.js";
import type { Secrets } from "../secrets.js";

/**
 * How a security scheme turns what the user gave in `auth` into the text that goes on the wire. Only a document that has the scheme
 * imports its kind, so a package carries no other.
 *
 * Throws `InvalidInput` where the credential is not of the scheme's shape. A rejection ends the call.
 */
export type CredentialKind = (
  credential: unknown,
  source: CredentialFacts,
) => string | Promise<string>;

/** What a credential kind may want to know. */
export interface CredentialFacts {
  /** The scheme's name in the document, the key in `auth`. */
  readonly name: string;
  /** HTTP authentication scheme, such as `Bearer` (RFC 9110, section 11.1). */
  readonly scheme?: string | undefined;
  /** Of the OAuth2 client credentials flow, absolute or relative to the API's base URL. */
  readonly tokenUrl?: string | undefined;
  /** OAuth2 scopes that the operation's security requirement lists. */
  readonly scopes: readonly string[];
  /** The same object for all calls of one client: the key of a cache. */
  readonly client: object;
  /** The API's base URL. */
  readonly baseUrl: URL;
  /** The text that the server has just answered with 401; `undefined` on the first try. */
  readonly rejected: string | undefined;
  /** The request that the credential is for, without credentials. */
  readonly request: HttpRequest;
  /** Sends a request as it is: no layer, no redirect, no credential. */
  readonly transport: Transport;
  /** Whether credentials may go over plain http to a host that is not loopback. */
  readonly allowInsecureHttp: boolean;
  /** Secrets of the call; whatever is secret must be added before it is used. */
  readonly secrets: Secrets;
}
