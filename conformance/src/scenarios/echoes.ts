import type { VendorScenario } from "../scenario.js";

/** Of promise 2: servers and transports that repeat what they were sent. */
export const echoScenarios: readonly VendorScenario[] = [
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
