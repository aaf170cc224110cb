import { givenTokens, secretKeys } from "../profiles/everything/secrets.js";
import { ofEverything } from "./everything-scenario.js";
import type { EverythingScenario } from "./everything-scenario.js";
import {
  asked,
  client,
  first,
  second,
  token,
  withToken,
} from "./token-answers.js";

const done = { kind: "value", nothing: true } as const;

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
]);
