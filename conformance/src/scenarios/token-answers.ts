import { givenTokens } from "../profiles/everything/secrets.js";
import type { WantedRequest } from "../scenario.js";
import type { Answer } from "../stub/script.js";

/** Where the document's token URL leads. */
export const onToken = { on: "POST /oauth/token" } as const;

/** RFC 6749, section 5.1. */
export const token = (access_token: string, expires_in = 3_600): Answer => ({
  ...onToken,
  status: 200,
  body: {
    kind: "json",
    json: { access_token, token_type: "bearer", expires_in },
  },
});

export const first = token(givenTokens.first);
export const second = token(givenTokens.second);

/** Id and secret are form-encoded first (RFC 6749, section 2.3.1). */
const basic = `Basic ${btoa("ada+%26+co:everything-secret%2Fof+the+client")}`;

/** A request for a token. */
export const asked = (
  form = "grant_type=client_credentials&scope=read",
): WantedRequest => ({
  method: "POST",
  target: "/oauth/token",
  body: form,
  headers: {
    authorization: basic,
    "content-type": "application/x-www-form-urlencoded",
    accept: "application/json",
  },
});

/** A request to the API with a token. */
export const withToken = (text: string): WantedRequest => ({
  headers: { authorization: `Bearer ${text}` },
});

/** The token URL of the document is relative to a base URL that ends in a slash. */
export const client = { baseSuffix: "/" } as const;
