import { givenTokens, secretKeys } from "../profiles/everything/secrets.js";
import type { WantedRequest } from "../scenario.js";
import type { Answer } from "../stub/script.js";
import { ofEverything } from "./everything-scenario.js";
import type { EverythingScenario } from "./everything-scenario.js";

const done = { kind: "value", nothing: true } as const;
const soon = { "retry-after": "0" } as const;
const onToken = { on: "POST /oauth/token" } as const;

/** RFC 6749, section 5.1. */
const token = (access_token: string, expires_in = 3_600): Answer => ({
  ...onToken,
  status: 200,
  body: {
    kind: "json",
    json: { access_token, token_type: "bearer", expires_in },
  },
});

const first = token(givenTokens.first);
const second = token(givenTokens.second);

/** Id and secret are form-encoded first (RFC 6749, section 2.3.1). */
const basic = `Basic ${btoa("ada+%26+co:everything-secret%2Fof+the+client")}`;

const asked = (
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

const withToken = (text: string): WantedRequest => ({
  headers: { authorization: `Bearer ${text}` },
});

/** The token URL of the document is relative to a base URL that ends in a slash. */
const client = { baseSuffix: "/" } as const;

/** Promise 1: OAuth2 client credentials. */
export const oauth2Scenarios: readonly EverythingScenario[] = ofEverything([
  {
    id: "security/oauth2-token",
    promise: "security",
    title: "a token is asked for with the operation's scopes, and then sent",
    role: "oauth2",
    client,
    server: [first, "sample"],
    wanted: {
      requests: [asked(), withToken(givenTokens.first)],
      outcome: done,
      order: ["answered 1", "request 2"],
    },
  },
  {
    id: "security/oauth2-kept",
    promise: "security",
    title: "a token is kept for the calls that follow",
    role: "oauth2",
    client,
    call: { inTurn: 3 },
    server: [first, "sample", "sample", "sample"],
    wanted: {
      requests: [
        asked(),
        withToken(givenTokens.first),
        withToken(givenTokens.first),
        withToken(givenTokens.first),
      ],
      outcome: done,
    },
  },
  {
    id: "security/oauth2-shared",
    promise: "security",
    title: "calls at once wait for one token",
    role: "oauth2",
    client,
    call: { times: 4 },
    server: [first, "sample", "sample", "sample", "sample"],
    wanted: {
      requests: [
        asked(),
        withToken(givenTokens.first),
        withToken(givenTokens.first),
        withToken(givenTokens.first),
        withToken(givenTokens.first),
      ],
      outcome: done,
    },
  },
  {
    id: "security/oauth2-ended",
    promise: "security",
    title: "a token whose time is over is replaced before the next call",
    role: "oauth2",
    client,
    call: { inTurn: 2 },
    server: [token(givenTokens.first, 0), second, "sample", "sample"],
    wanted: {
      requests: [
        asked(),
        withToken(givenTokens.first),
        asked(),
        withToken(givenTokens.second),
      ],
      outcome: done,
    },
  },
  {
    id: "security/oauth2-refused",
    promise: "security",
    title:
      "a token that the API refuses is replaced once, and the call sent again",
    role: "oauth2",
    client,
    server: [first, second, { status: 401 }, "sample"],
    wanted: {
      requests: [
        asked(),
        withToken(givenTokens.first),
        asked(),
        withToken(givenTokens.second),
      ],
      outcome: done,
    },
  },
  {
    id: "security/oauth2-refused-twice",
    promise: "security",
    title: "a second token that is refused is an UnauthorizedError",
    role: "oauth2",
    client,
    server: [first, second, { status: 401 }, { status: 401 }],
    wanted: {
      requests: [
        asked(),
        withToken(givenTokens.first),
        asked(),
        withToken(givenTokens.second),
      ],
      outcome: {
        kind: "error",
        name: "UnauthorizedError",
        attempts: [{ status: 401 }, { status: 401 }],
      },
    },
  },
  {
    id: "security/oauth2-scopes-of-the-operation",
    promise: "security",
    title: "an operation with other scopes asks for them",
    role: "oauth2-write",
    client,
    server: [first, "sample"],
    wanted: {
      requests: [
        asked("grant_type=client_credentials&scope=read+write"),
        withToken(givenTokens.first),
      ],
      outcome: done,
    },
  },
  {
    id: "security/oauth2-own-scopes",
    promise: "security",
    title: "the caller's scopes and parameters go into the form",
    role: "oauth2",
    client: { ...client, credentials: "client with scopes" },
    server: [first, "sample"],
    wanted: {
      requests: [
        asked(
          "audience=gallery&grant_type=client_credentials&scope=look+paint",
        ),
        withToken(givenTokens.first),
      ],
      outcome: done,
    },
  },
  {
    id: "security/oauth2-client-in-the-form",
    promise: "security",
    title: "id and secret go into the form where the caller says so",
    role: "oauth2",
    client: { ...client, credentials: "client in the form" },
    server: [first, "sample"],
    wanted: {
      requests: [
        {
          ...asked(
            "grant_type=client_credentials&scope=read&client_id=ada+%26+co&client_secret=everything-secret%2Fof+the+client",
          ),
          headers: { authorization: null },
        },
        withToken(givenTokens.first),
      ],
      outcome: done,
    },
  },
  {
    id: "security/oauth2-client-from-a-function",
    promise: "security",
    title: "id and secret may come from a function",
    role: "oauth2",
    client: { ...client, credentials: "client from a function" },
    call: { inTurn: 2 },
    server: [first, "sample", "sample"],
    wanted: {
      requests: [
        asked(),
        withToken(givenTokens.first),
        withToken(givenTokens.first),
      ],
      outcome: done,
    },
  },
  {
    id: "security/oauth2-token-in-hand",
    promise: "security",
    title: "an access token that the caller has is sent as it is",
    role: "oauth2",
    client: { ...client, credentials: "token in hand" },
    server: ["sample"],
    wanted: { requests: [withToken(secretKeys.accessToken)], outcome: done },
  },
  {
    id: "security/oauth2-invalid-client",
    promise: "security",
    title:
      "a token URL that refuses is a CredentialError with its reason; the API is not called, and no secret is shown",
    role: "oauth2",
    client,
    server: [
      {
        ...onToken,
        status: 400,
        body: {
          kind: "json",
          json: { error: "invalid_client", error_description: "got {echo}" },
        },
      },
    ],
    wanted: {
      requests: [asked()],
      outcome: {
        kind: "error",
        name: "CredentialError",
        message: ["{method} {path}", "invalid_client"],
        cause: "an error",
      },
    },
  },
  {
    id: "security/oauth2-no-token",
    promise: "security",
    title:
      "an answer without a token is a CredentialError that quotes none of it",
    role: "oauth2",
    client,
    server: [
      {
        ...onToken,
        status: 200,
        body: { kind: "text", text: `access_token=${givenTokens.first}` },
      },
    ],
    wanted: {
      requests: [asked()],
      outcome: {
        kind: "error",
        name: "CredentialError",
        message: ["access_token"],
      },
    },
  },
  {
    id: "security/oauth2-redirect",
    promise: "security",
    title: "a token URL that redirects gets no secret there",
    role: "oauth2",
    client,
    server: [
      {
        ...onToken,
        status: 307,
        headers: { location: "{otherBase}/oauth/token" },
      },
    ],
    wanted: {
      requests: [asked()],
      outcome: {
        kind: "error",
        name: "CredentialError",
        message: ["redirects"],
      },
    },
  },
  {
    id: "security/oauth2-503",
    promise: "security",
    title: "a token URL that fails is asked again",
    role: "oauth2",
    client,
    server: [{ ...onToken, status: 503, headers: soon }, first, "sample"],
    wanted: {
      requests: [asked(), asked(), withToken(givenTokens.first)],
      outcome: done,
    },
  },
  {
    id: "security/oauth2-no-answer",
    promise: "security",
    title: "a token URL that does not answer is a ConnectionError",
    role: "oauth2",
    client: { ...client, retries: 0 },
    server: [{ ...onToken, stop: { at: "start", by: "reset" } }],
    repeat: true,
    wanted: {
      requests: [asked(), asked(), asked()],
      outcome: {
        kind: "error",
        name: "ConnectionError",
        message: ["{method} {path}", "no token"],
      },
    },
  },
  {
    id: "security/oauth2-abort",
    promise: "security",
    title: "an abort while a token is asked for ends the call and the request",
    role: "oauth2",
    client,
    call: { abortAt: { event: "request 1" } },
    server: [{ ...onToken, stop: { at: "start", by: "hold" } }],
    wanted: {
      requests: [asked()],
      outcome: {
        kind: "error",
        name: "AbortedError",
        cause: "the signal's reason",
      },
      events: ["hung-up 1"],
    },
  },
  {
    id: "security/oauth2-timeout",
    promise: "security",
    title: "the time for a token counts towards that of the call",
    role: "oauth2",
    client: { ...client, timeout: 200, retries: 0 },
    server: [{ ...onToken, stop: { at: "start", by: "hold" } }],
    wanted: {
      requests: [asked()],
      outcome: { kind: "error", name: "TimeoutError", message: ["`timeout`"] },
      events: ["hung-up 1"],
    },
  },
  {
    id: "security/oauth2-echo",
    promise: "security",
    title: "a server that repeats the token shows it in no error",
    role: "oauth2",
    client,
    server: [
      first,
      { status: 403, body: { kind: "text", text: "got {echo}" } },
    ],
    wanted: {
      requests: [asked(), withToken(givenTokens.first)],
      outcome: { kind: "error", name: "ForbiddenError", status: 403 },
    },
  },
]);
