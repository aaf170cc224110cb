import { Secrets } from "../../src/secrets.js";
import type { CredentialFacts } from "../../src/security/credential-kind.js";
import { oauth2Credential } from "../../src/security/oauth2-credential.js";
import type { OAuth2ClientCredentials } from "../../src/security/oauth2-credential.js";
import { createFetchTransport } from "../../src/send/fetch-transport.js";
import { operation } from "./call-operation.js";

export const clientSecret = "s3cret & ümlaut";

export const credentials: OAuth2ClientCredentials = {
  clientId: "app:1",
  clientSecret,
};

/** What the credential layer would say of a call, less what a test changes. */
export function facts(
  tokenServer: { readonly url: string },
  changes: Partial<CredentialFacts> & { readonly signal?: AbortSignal } = {},
): CredentialFacts {
  const { signal = new AbortController().signal, ...others } = changes;
  return {
    name: "oauth",
    tokenUrl: "/oauth/token",
    scopes: [],
    client: {},
    baseUrl: new URL(`${tokenServer.url}/v1`),
    rejected: undefined,
    request: {
      method: "GET",
      url: new URL("https://api.example.com/things"),
      headers: new Headers({ "user-agent": "userapis-test/1.2.3" }),
      body: undefined,
      signal,
      operation: operation(),
      attempt: 1,
      attempts: [],
    },
    transport: createFetchTransport(undefined),
    allowInsecureHttp: false,
    secrets: new Secrets(),
    ...others,
  };
}

/** What the kind gives, its refusals as rejections. */
export async function textOf(
  source: CredentialFacts,
  credential: unknown = credentials,
): Promise<string> {
  return oauth2Credential(credential, source);
}
