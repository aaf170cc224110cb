import { givenTokens } from "../profiles/everything/secrets.js";
import { ofEverything } from "./everything-scenario.js";
import type { EverythingScenario } from "./everything-scenario.js";
import { asked, client, first, onToken, withToken } from "./token-answers.js";

const done = { kind: "value", nothing: true } as const;
const soon = { "retry-after": "0" } as const;

/** Promise 1: OAuth2 client credentials, where no token comes. */
export const oauth2FailureScenarios: readonly EverythingScenario[] =
  ofEverything([
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
      title:
        "an abort while a token is asked for ends the call and the request",
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
      client: { ...client, timeout: 300, retries: 0 },
      server: [{ ...onToken, stop: { at: "start", by: "hold" } }],
      wanted: {
        requests: [asked()],
        outcome: {
          kind: "error",
          name: "TimeoutError",
          message: ["`timeout`"],
        },
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
