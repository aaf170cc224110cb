import type { VendorScenario } from "../scenario.js";

/** Of promise 7: what `result()` gives of a failure. */
export const resultScenarios: readonly VendorScenario[] = [
  {
    id: "errors/declared-json",
    promise: "errors",
    title: "result() gives a declared error with its body, typed by its status",
    role: "json-error",
    call: { as: "result" },
    server: [
      {
        status: "declared-error",
        body: { kind: "json", json: { error: "no" } },
      },
    ],
    wanted: {
      requests: 1,
      outcome: {
        kind: "failure",
        status: "declared-error",
        error: { error: "no" },
        exception: { kind: "error", name: "ApiError", body: { error: "no" } },
      },
    },
  },
  {
    id: "errors/declared-text",
    promise: "errors",
    title: "an error that is declared as text is a text",
    role: "text-error",
    call: { as: "result" },
    server: [
      {
        status: "declared-error",
        body: { kind: "text", text: "no such user" },
      },
    ],
    wanted: {
      requests: 1,
      outcome: {
        kind: "failure",
        status: "declared-error",
        error: "no such user",
        exception: { kind: "error", name: "ApiError", body: "no such user" },
      },
    },
  },
  {
    id: "errors/text-in-latin-1",
    promise: "errors",
    title: "a text is read in the charset that the answer names",
    role: "text-error",
    call: { as: "result" },
    server: [
      {
        status: "declared-error",
        headers: { "content-type": "text/plain; charset=iso-8859-1" },
        body: { kind: "base64", base64: "Y2Fm6Q==" },
      },
    ],
    wanted: {
      requests: 1,
      outcome: {
        kind: "failure",
        status: "declared-error",
        error: "café",
        exception: { kind: "error", name: "ApiError", body: "café" },
      },
    },
  },
  {
    id: "errors/declared-bare",
    promise: "errors",
    title: "an error that is declared without a body has none",
    role: "bare-error",
    call: { as: "result" },
    server: [{ status: "declared-error" }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "failure",
        status: "declared-error",
        exception: { kind: "error", name: "ApiError", noBody: true },
      },
    },
  },
  {
    id: "errors/body-where-none-is-declared",
    promise: "errors",
    title: "a body where the document declares none is kept for the exception",
    role: "bare-error",
    call: { as: "result" },
    server: [
      { status: "declared-error", body: { kind: "json", json: { why: "no" } } },
    ],
    wanted: {
      requests: 1,
      outcome: {
        kind: "failure",
        status: "declared-error",
        exception: { kind: "error", name: "ApiError", body: { why: "no" } },
      },
    },
  },
  {
    id: "errors/undeclared-by-result",
    promise: "errors",
    title:
      "result() gives what the document does not declare as the error itself",
    role: "read",
    call: { as: "result" },
    server: [{ status: 206 }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "failure",
        status: "undeclared",
        exception: { kind: "error", name: "ApiError", status: 206 },
      },
    },
  },
  {
    id: "errors/no-answer-by-result",
    promise: "errors",
    title: "result() does not reject where no answer comes",
    role: "read",
    client: { retries: 0 },
    call: { as: "result" },
    server: [{ stop: { at: "start", by: "reset" } }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "failure",
        status: "undeclared",
        exception: {
          kind: "error",
          name: "ConnectionError",
          message: ["{method} {path}"],
          cause: "an error",
        },
      },
    },
  },
  {
    id: "errors/input-by-result",
    promise: "errors",
    title: "result() does not reject where nothing can be sent",
    role: "secured",
    client: { credentials: "none" },
    call: { as: "result" },
    wanted: {
      requests: 0,
      outcome: {
        kind: "failure",
        status: "undeclared",
        exception: { kind: "error", name: "MissingCredentialError" },
      },
    },
  },
];
