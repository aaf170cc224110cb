import type { VendorScenario } from "../scenario.js";

/** Promise 1: security as the document says, an OR of ANDs. */
export const securityScenarios: readonly VendorScenario[] = [
  {
    id: "security/first-alternative",
    promise: "security",
    title:
      "with everything configured, the first alternative is sent and nothing else",
    role: "secured",
    server: ["sample"],
    wanted: {
      requests: [{ credentials: "sent" }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "security/second-alternative",
    promise: "security",
    title: "with the second alternative alone configured, that one is sent",
    role: "secured",
    client: { credentials: "second" },
    server: ["sample"],
    wanted: {
      requests: [{ credentials: "sent" }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "security/last-alternative",
    promise: "security",
    title:
      "of two schemes that share a header, the one that the alternative names is sent",
    role: "secured",
    client: { credentials: "last" },
    server: ["sample"],
    wanted: {
      requests: [{ credentials: "sent" }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "security/half-alternative",
    promise: "security",
    title:
      "half an alternative is not sent, and the error names what is wanted",
    role: "secured",
    client: { credentials: "half" },
    wanted: {
      requests: 0,
      outcome: {
        kind: "error",
        name: "MissingCredentialError",
        message: ["{method} {path}", "orgAppKeys and applicationId"],
        attempts: [],
      },
    },
  },
  {
    id: "security/half-passed-over",
    promise: "security",
    title:
      "an alternative that is half configured is passed over for a whole one",
    role: "secured",
    client: { credentials: "half-and-whole" },
    server: ["sample"],
    wanted: {
      requests: [{ credentials: "sent" }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "security/nothing-configured",
    promise: "security",
    title: "without a credential nothing is sent",
    role: "secured",
    client: { credentials: "none" },
    wanted: {
      requests: 0,
      outcome: {
        kind: "error",
        name: "MissingCredentialError",
        message: ["{method} {path}", "no complete credential"],
        attempts: [],
      },
    },
  },
  {
    id: "security/open-operation",
    promise: "security",
    title:
      "an operation without security gets no credential, whatever is configured",
    role: "open",
    server: ["sample"],
    wanted: {
      requests: [{ credentials: "none" }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "security/optional-without",
    promise: "security",
    title: "where credentials are optional, a call without one is sent",
    role: "optional",
    client: { credentials: "none" },
    server: ["sample"],
    wanted: {
      requests: [{ credentials: "none" }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "security/optional-with",
    promise: "security",
    title: "where credentials are optional, a configured one is sent",
    role: "optional",
    server: ["sample"],
    wanted: {
      requests: [{ credentials: "sent" }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "security/provider",
    promise: "security",
    title: "a credential may be an async function",
    role: "secured",
    client: { credentials: "provider" },
    server: ["sample"],
    wanted: {
      requests: [{ credentials: "sent" }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "security/provider-fails",
    promise: "security",
    title:
      "a function that throws is a CredentialError with its cause, and nothing is sent",
    role: "secured",
    client: { credentials: "thrower" },
    wanted: {
      requests: 0,
      outcome: {
        kind: "error",
        name: "CredentialError",
        message: ["{method} {path}"],
        cause: "an error",
      },
    },
  },
  {
    id: "security/provider-gives-nothing",
    promise: "security",
    title: "a function that gives nothing is no credential",
    role: "secured",
    client: { credentials: "gives-nothing" },
    wanted: {
      requests: 0,
      outcome: { kind: "error", name: "MissingCredentialError" },
    },
  },
  {
    id: "security/unicode-password",
    promise: "security",
    title: "a user name and password beyond ASCII are sent as UTF-8 (RFC 7617)",
    role: "secured",
    client: { credentials: "unicode" },
    server: ["sample"],
    wanted: {
      requests: [{ credentials: "sent" }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "security/every-attempt",
    promise: "security",
    title: "a second attempt carries the credential too",
    role: "optional",
    client: { credentials: "provider" },
    server: [{ status: 503, headers: { "retry-after": "0" } }, "sample"],
    wanted: {
      requests: [{ credentials: "sent" }, { credentials: "sent" }],
      outcome: { kind: "value" },
    },
  },
  {
    id: "security/401",
    promise: "security",
    title:
      "a credential that is refused is an UnauthorizedError, and is not sent again",
    role: "secured",
    server: [{ status: 401 }],
    wanted: {
      requests: [{ credentials: "sent" }],
      outcome: {
        kind: "error",
        name: "UnauthorizedError",
        status: 401,
        attempts: [{ status: 401 }],
      },
    },
  },
];
