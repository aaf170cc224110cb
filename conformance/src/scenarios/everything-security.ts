import { secretKeys } from "../profiles/everything/secrets.js";
import { notInBrowsers, ofEverything } from "./everything-scenario.js";
import type { EverythingScenario } from "./everything-scenario.js";

const done = { kind: "value", nothing: true } as const;
const none = { authorization: null, "x-key": null, cookie: null } as const;
const bearer = `Bearer ${secretKeys.bearer}`;

/** Promise 1: each security scheme. With everything configured, each operation sends its own and nothing else. */
export const schemeScenarios: readonly EverythingScenario[] = ofEverything([
  {
    id: "security/key-in-a-header",
    promise: "security",
    title: "a key in a header",
    role: "header-key",
    server: ["sample"],
    wanted: {
      requests: [{ headers: { ...none, "x-key": secretKeys.headerKey } }],
      outcome: done,
    },
  },
  {
    id: "security/key-in-the-query",
    promise: "security",
    title: "a key in the query, behind the parameters",
    role: "query-key",
    server: ["sample"],
    wanted: {
      requests: [{ value: secretKeys.queryKey, headers: none }],
      outcome: done,
    },
  },
  {
    id: "security/key-in-the-query-not-shown",
    promise: "security",
    title: "a key in the query is in no error, even if the server repeats it",
    role: "query-key",
    server: [{ status: 401, body: { kind: "text", text: "got {echo}" } }],
    wanted: {
      requests: [{ value: secretKeys.queryKey }],
      outcome: { kind: "error", name: "UnauthorizedError", status: 401 },
    },
  },
  {
    id: "security/key-in-a-cookie",
    promise: "security",
    title: "a key in a cookie, behind the parameters",
    role: "cookie-key",
    notIn: notInBrowsers,
    server: ["sample"],
    wanted: {
      requests: [
        {
          headers: {
            ...none,
            cookie: `color=blue; key=${secretKeys.cookieKey}`,
          },
        },
      ],
      outcome: done,
    },
  },
  {
    id: "security/basic",
    promise: "security",
    title: "a user name and a password",
    role: "basic",
    server: ["sample"],
    wanted: {
      requests: [
        {
          headers: {
            ...none,
            authorization: `Basic ${btoa(`ada:${secretKeys.password}`)}`,
          },
        },
      ],
      outcome: done,
    },
  },
  {
    id: "security/bearer",
    promise: "security",
    title: "a bearer token",
    role: "bearer",
    server: ["sample"],
    wanted: {
      requests: [{ headers: { ...none, authorization: bearer } }],
      outcome: done,
    },
  },
  {
    id: "security/other-scheme",
    promise: "security",
    title: "another HTTP authentication scheme",
    role: "other-scheme",
    server: ["sample"],
    wanted: {
      requests: [
        {
          headers: {
            ...none,
            authorization: `token ${secretKeys.otherScheme}`,
          },
        },
      ],
      outcome: done,
    },
  },
  {
    id: "security/both-of-an-alternative",
    promise: "security",
    title: "an alternative of two schemes sends both",
    role: "both",
    server: ["sample"],
    wanted: {
      requests: [
        {
          headers: {
            ...none,
            "x-key": secretKeys.headerKey,
            authorization: bearer,
          },
        },
      ],
      outcome: done,
    },
  },
  {
    id: "security/half-of-both",
    promise: "security",
    title:
      "half an alternative is not sent, and the error names what is wanted",
    role: "both",
    client: { credentials: "header key alone" },
    wanted: {
      requests: 0,
      outcome: {
        kind: "error",
        name: "MissingCredentialError",
        message: ["{method} {path}", "headerKey and bearer, or queryKey"],
      },
    },
  },
  {
    id: "security/half-and-another",
    promise: "security",
    title:
      "an alternative that is half configured is passed over for a whole one",
    role: "both",
    client: { credentials: "query key and half" },
    server: ["sample"],
    wanted: {
      requests: [{ value: `?key=${secretKeys.queryKey}`, headers: none }],
      outcome: done,
    },
  },
  {
    id: "security/mutual-tls",
    promise: "security",
    title: "mutual TLS alone is the transport's matter: nothing is asked for",
    role: "mutual-tls",
    client: { credentials: "none" },
    server: ["sample"],
    wanted: { requests: [{ headers: none }], outcome: done },
  },
  {
    id: "security/mutual-tls-and-key",
    promise: "security",
    title: "mutual TLS and a key send the key",
    role: "mutual-tls-and-key",
    client: { credentials: "header key alone" },
    server: ["sample"],
    wanted: {
      requests: [{ headers: { ...none, "x-key": secretKeys.headerKey } }],
      outcome: done,
    },
  },
  {
    id: "security/mutual-tls-without-key",
    promise: "security",
    title: "mutual TLS and a key need the key",
    role: "mutual-tls-and-key",
    client: { credentials: "query key alone" },
    wanted: {
      requests: 0,
      outcome: { kind: "error", name: "MissingCredentialError" },
    },
  },
  {
    id: "security/renewed-after-401",
    promise: "security",
    title:
      "after a 401 a function is asked once more, and its fresh token is sent",
    role: "bearer",
    client: { credentials: "token that is renewed" },
    server: [{ status: 401 }, "sample"],
    wanted: {
      requests: [
        { headers: { authorization: bearer } },
        { headers: { authorization: `Bearer ${secretKeys.freshBearer}` } },
      ],
      outcome: done,
      order: ["answered 1", "request 2"],
    },
  },
  {
    id: "security/renewed-once",
    promise: "security",
    title: "a fresh token that is refused as well is an UnauthorizedError",
    role: "bearer",
    client: { credentials: "token that is renewed" },
    server: [{ status: 401 }, { status: 401 }],
    wanted: {
      requests: 2,
      outcome: {
        kind: "error",
        name: "UnauthorizedError",
        attempts: [{ status: 401 }, { status: 401 }],
      },
    },
  },
]);
