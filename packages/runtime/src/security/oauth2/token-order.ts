import { InvalidInput } from "../../invalid-input.js";
import type { CredentialFacts } from "../credential-kind.js";
import { basePath } from "../../server-url.js";
import { isLoopback } from "../loopback.js";

/** What proves to an authorization server that an application is itself, without any user: RFC 6749, section 4.4. */
export interface OAuth2ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the token is to be good for. Default: the scopes that the document lists for the operation, one token for each set of them. */
  readonly scopes?: readonly string[];
  /** Where tokens are given, absolute or relative to the API's base URL. Default: the document's `tokenUrl` of the client credentials flow. */
  readonly tokenUrl?: string;
  /**
   * Where id and secret go (RFC 6749, section 2.3.1): `basic` into the header `Authorization`, both form-encoded first; `body` into the
   * form, for servers that know no other way. Default `basic`.
   */
  readonly clientAuthentication?: "basic" | "body";
  /** Further fields of the form that a server asks for, such as `audience`. Default none. */
  readonly parameters?: { readonly [name: string]: string };
}

/** A request for a token, as it goes on the wire. */
export interface TokenOrder {
  readonly url: URL;
  /** The header; `undefined` where id and secret are in the form. */
  readonly authorization: string | undefined;
  readonly form: string;
  readonly userAgent: string | null;
  /** The client's secret in every form that it is sent in. */
  readonly secrets: readonly string[];
}

/** Throws `InvalidInput` where there is no token URL, or none that a secret may be sent to. */
export function tokenOrder(
  credential: OAuth2ClientCredentials,
  source: CredentialFacts,
): TokenOrder {
  const { clientId, clientSecret, clientAuthentication } = credential;
  const basic = btoa(`${formEncoded(clientId)}:${formEncoded(clientSecret)}`);
  const inBody = clientAuthentication === "body";
  const scopes = new Set(credential.scopes ?? source.scopes);
  const form = new URLSearchParams({
    ...credential.parameters,
    grant_type: "client_credentials",
    ...(scopes.size > 0 && { scope: [...scopes].sort().join(" ") }),
    ...(inBody && { client_id: clientId, client_secret: clientSecret }),
  });
  return {
    url: tokenUrlOf(credential, source),
    authorization: inBody ? undefined : `Basic ${basic}`,
    form: form.toString(),
    userAgent: source.request.headers.get("user-agent"),
    secrets: [clientSecret, formEncoded(clientSecret), basic],
  };
}

function tokenUrlOf(
  credential: OAuth2ClientCredentials,
  { name, tokenUrl, baseUrl, allowInsecureHttp }: CredentialFacts,
): URL {
  const url = parseUrl(
    credential.tokenUrl ?? tokenUrl,
    `${basePath(baseUrl)}/`,
  );
  if (url === undefined) {
    throw new InvalidInput(
      `credential ${JSON.stringify(name)} has no token URL; pass \`tokenUrl\` with it, https and without a user name`,
    );
  }
  const { protocol, hostname, host } = url;
  if (protocol === "http:" && !allowInsecureHttp && !isLoopback(hostname)) {
    throw new InvalidInput(
      `credentials would go to ${host} over plain http; use https, or pass the option \`allowInsecureHttp: true\``,
    );
  }
  return url;
}

/** `undefined` too for a URL with a password, which what logs URLs would show and `fetch` refuses. */
function parseUrl(text: string | undefined, base: string): URL | undefined {
  if (text === undefined || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  const isUsable =
    /^https?:$/.test(url.protocol) && url.username + url.password === "";
  return isUsable ? url : undefined;
}

/** As a value of `application/x-www-form-urlencoded` (RFC 6749, appendix B). */
export function formEncoded(text: string): string {
  return new URLSearchParams([["", text]]).toString().slice(1);
}
