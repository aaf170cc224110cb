import { contextOf } from "../call-context.js";
import { ApiError } from "../errors/api-error.js";
import { ConnectionError } from "../errors/connection-error.js";
import { CredentialError } from "../errors/input-error.js";
import { UserapisError } from "../errors/userapis-error.js";
import { InvalidInput } from "../invalid-input.js";
import type { CredentialFacts, CredentialKind } from "./credential-kind.js";
import { requestToken } from "./oauth2/request-token.js";
import { SharedToken } from "./oauth2/shared-token.js";
import { formEncoded, tokenOrder } from "./oauth2/token-order.js";
import type {
  OAuth2ClientCredentials,
  TokenOrder,
} from "./oauth2/token-order.js";

export type { OAuth2ClientCredentials } from "./oauth2/token-order.js";

/**
 * `oauth2` and `openIdConnect`: an access token as it is, or `OAuth2ClientCredentials`, for which a token is fetched when the first call
 * needs one. That token is kept for all calls of the client with the same credentials and scopes, renewed before it ends, and replaced once
 * when the API refuses it.
 *
 * Rejects with a `CredentialError` where the token URL refuses (`cause` is an `ApiError` with the status and body of its answer), with a
 * `ConnectionError` where it does not answer.
 */
export const oauth2Credential: CredentialKind = (credential, source) => {
  if (typeof credential === "string") return `Bearer ${credential}`;
  if (!isClientCredentials(credential)) {
    throw new InvalidInput(
      `credential ${JSON.stringify(source.name)} is neither an access token nor { clientId, clientSecret }, both not empty`,
    );
  }
  const order = tokenOrder(credential, source);
  for (const secret of order.secrets) source.secrets.add(secret);
  return takeToken(order, source);
};

function isClientCredentials(value: unknown): value is OAuth2ClientCredentials {
  return (
    typeof value === "object" &&
    value !== null &&
    "clientId" in value &&
    typeof value.clientId === "string" &&
    value.clientId !== "" &&
    "clientSecret" in value &&
    typeof value.clientSecret === "string" &&
    value.clientSecret !== ""
  );
}

async function takeToken(
  order: TokenOrder,
  source: CredentialFacts,
): Promise<string> {
  const { rejected, request, transport, secrets } = source;
  try {
    const text = await sharedToken(order, source).take({
      rejected,
      signal: request.signal,
      ask: (retries, signal) =>
        requestToken({ order, transport, retries, signal }),
    });
    const token = text.slice("Bearer ".length);
    for (const secret of [token, formEncoded(token)]) secrets.add(secret);
    return text;
  } catch (error) {
    throw explain(error, order, source);
  }
}

/** Nothing else refers to what is in here, so no client shows a secret that is part of a key. */
const tokensByClient = new WeakMap<object, Map<string, SharedToken>>();

/** A provider may give other credentials for each of an application's own users; the oldest of so many are asked for again. */
const mostTokens = 1_000;

/** Whatever is sent makes a token another one. */
function sharedToken(
  { url, authorization, form }: TokenOrder,
  { client, name }: CredentialFacts,
): SharedToken {
  const tokens = tokensByClient.get(client) ?? new Map<string, SharedToken>();
  tokensByClient.set(client, tokens);
  const key = JSON.stringify([name, url, authorization, form]);
  const known = tokens.get(key) ?? new SharedToken();
  tokens.set(key, known);
  const [oldest = key] = tokens.keys();
  if (tokens.size > mostTokens) tokens.delete(oldest);
  return known;
}

/** The failure of a request that several calls wait for, as the error of one of them; the end of that call as it is. */
function explain(
  failure: unknown,
  { url }: TokenOrder,
  { name, request }: CredentialFacts,
): unknown {
  if (request.signal.aborted || !(failure instanceof UserapisError)) {
    return failure;
  }
  const Class =
    failure instanceof ConnectionError ? ConnectionError : CredentialError;
  return new Class(
    `credential ${JSON.stringify(name)}: no token from ${url.host}: ${failure.message}`,
    {
      ...contextOf(request).facts,
      cause: failure instanceof ApiError ? failure : failure.cause,
    },
  );
}
