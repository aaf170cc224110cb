import type { VendorScenario } from "../scenario.js";

const hiddenRedirects = [
  {
    runtime: "chromium",
    reason:
      "a browser hides where a redirect leads, so every one is refused there",
  },
];

/** Promise 2: credentials stay home. That no error shows a secret is asked of every scenario; here the server provokes it. */
export const credentialsAtHomeScenarios: readonly VendorScenario[] = [
  {
    id: "credentials-at-home/redirect-to-another-origin",
    promise: "credentials-at-home",
    title:
      "a redirect to another origin is refused, and that origin sees nothing",
    role: "secured",
    server: [{ status: 302, headers: { location: "{otherBase}/elsewhere" } }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "error",
        name: "RedirectError",
        message: ["{method} {path}"],
      },
    },
  },
  {
    id: "credentials-at-home/redirect-of-a-body",
    promise: "credentials-at-home",
    title: "a 307 to another origin takes no body there",
    role: "create",
    server: [{ status: 307, headers: { location: "{otherBase}/elsewhere" } }],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "RedirectError" },
    },
  },
  {
    id: "credentials-at-home/redirect-without-credentials",
    promise: "credentials-at-home",
    title: "a redirect to another origin is refused without a credential too",
    role: "open",
    server: [{ status: 307, headers: { location: "{otherBase}/elsewhere" } }],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "RedirectError" },
    },
  },
  {
    id: "credentials-at-home/redirect-to-another-scheme",
    promise: "credentials-at-home",
    title: "another scheme is another origin",
    role: "secured",
    server: [{ status: 302, headers: { location: "https://127.0.0.1/user" } }],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "RedirectError" },
    },
  },
  {
    id: "credentials-at-home/second-redirect-leaves",
    promise: "credentials-at-home",
    title:
      "a redirect that stays and then one that leaves: the second is refused",
    role: "read",
    notIn: hiddenRedirects,
    server: [
      { status: 302, headers: { location: "{base}/moved" } },
      { status: 302, headers: { location: "{otherBase}/elsewhere" } },
    ],
    wanted: {
      requests: [{}, { target: "/moved" }],
      outcome: {
        kind: "error",
        name: "RedirectError",
        message: ["another origin"],
      },
    },
  },
  {
    id: "credentials-at-home/redirect-within-the-origin",
    promise: "credentials-at-home",
    title: "a redirect within the origin is followed, with the credential",
    role: "path",
    notIn: hiddenRedirects,
    server: [{ status: 308, headers: { location: "{base}/moved" } }, "sample"],
    wanted: {
      requests: [
        { credentials: "sent" },
        { target: "/moved", credentials: "sent" },
      ],
      outcome: { kind: "value" },
    },
  },
  {
    id: "credentials-at-home/layer-leaves-the-origin",
    promise: "credentials-at-home",
    title:
      "a layer that sends a call to another origin does not take the credential there",
    role: "secured",
    client: { layers: ["go to the other origin"] },
    wanted: {
      requests: 0,
      outcome: { kind: "error", name: "InputError", message: ["origin"] },
    },
  },
  {
    id: "credentials-at-home/layers-see-none",
    promise: "credentials-at-home",
    title: "a user's layer sees no credential",
    role: "secured",
    client: { layers: ["log the headers it sees"] },
    server: ["sample"],
    wanted: {
      requests: [{ credentials: "sent" }],
      outcome: { kind: "value" },
      trace: ["credentials seen: none"],
    },
  },
  {
    id: "credentials-at-home/plain-http",
    promise: "credentials-at-home",
    title:
      "over plain http to a host that is not loopback no credential is sent",
    role: "secured",
    client: { baseUrl: "http://api.example.invalid" },
    wanted: {
      requests: 0,
      outcome: {
        kind: "error",
        name: "InputError",
        message: ["plain http", "allowInsecureHttp"],
      },
    },
  },
  {
    id: "credentials-at-home/plain-http-lookalike",
    promise: "credentials-at-home",
    title: "a host that only looks like loopback is not",
    role: "secured",
    client: { baseUrl: "http://127.0.0.1.example.invalid" },
    wanted: {
      requests: 0,
      outcome: { kind: "error", name: "InputError", message: ["plain http"] },
    },
  },
  {
    id: "credentials-at-home/base-url-with-a-password",
    promise: "credentials-at-home",
    title: "a base URL with a password in it is refused",
    role: "read",
    client: { baseUrl: "https://ada:hunter2@api.example.invalid" },
    wanted: {
      requests: 0,
      outcome: { kind: "error", name: "InputError", message: ["auth"] },
    },
  },
  {
    id: "credentials-at-home/line-break",
    promise: "credentials-at-home",
    title: "a credential with a line break is refused, and not shown",
    role: "secured",
    client: { credentials: "line-break" },
    wanted: {
      requests: 0,
      outcome: { kind: "error", name: "InputError", message: ["line break"] },
    },
  },
  {
    id: "credentials-at-home/echo-in-text",
    promise: "credentials-at-home",
    title: "an error in text that repeats the whole request shows no secret",
    role: "secured",
    server: [{ status: 400, body: { kind: "text", text: "got {echo}" } }],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "BadRequestError", status: 400 },
    },
  },
  {
    id: "credentials-at-home/echo-in-json",
    promise: "credentials-at-home",
    title: "an error in JSON that repeats the whole request shows no secret",
    role: "secured",
    server: [
      {
        status: 403,
        body: { kind: "json", json: { message: "got {echo}", echo: "{echo}" } },
      },
    ],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "ForbiddenError", status: 403 },
    },
  },
  {
    id: "credentials-at-home/echo-in-a-success",
    promise: "credentials-at-home",
    title:
      "a page with status 200 that repeats the request shows no secret in the DecodeError",
    role: "secured",
    server: [
      {
        headers: { "content-type": "text/html" },
        body: { kind: "text", text: "<p>{echo}</p>" },
      },
    ],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "DecodeError" },
    },
  },
  {
    id: "credentials-at-home/echo-in-request-id",
    promise: "credentials-at-home",
    title: "a request id that repeats the request shows no secret",
    role: "secured",
    server: [{ status: 400, headers: { "x-request-id": "id {echo}" } }],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "BadRequestError", status: 400 },
    },
  },
  {
    id: "credentials-at-home/secret-path-not-shown",
    promise: "credentials-at-home",
    title: "a secret in the path is in no error, even if the server repeats it",
    role: "secret-path",
    server: [{ status: 400, body: { kind: "text", text: "got {echo}" } }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "error",
        name: "BadRequestError",
        message: ["400 {method} {path}"],
      },
    },
  },
  {
    id: "credentials-at-home/secret-body-not-shown",
    promise: "credentials-at-home",
    title: "a secret in the body is in no error, even if the server repeats it",
    role: "secret-body",
    server: [
      { status: 400, body: { kind: "json", json: { message: "got {echo}" } } },
    ],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "BadRequestError", status: 400 },
    },
  },
  {
    id: "credentials-at-home/secret-path-no-answer",
    promise: "credentials-at-home",
    title: "a secret in the path is in no error when the connection breaks",
    role: "secret-path",
    client: { retries: 0 },
    server: [{ stop: { at: "start", by: "reset" } }],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "ConnectionError" },
    },
  },
  {
    id: "credentials-at-home/fetch-shows-headers",
    promise: "credentials-at-home",
    title:
      "a fetch that shows the headers in its error: the cause comes without them",
    role: "secured",
    client: { retries: 0, sender: "fetch that fails with what it sent" },
    wanted: {
      requests: 0,
      outcome: {
        kind: "error",
        name: "ConnectionError",
        message: ["{method} {path}"],
        cause: "an error",
      },
    },
  },
];
