import type { VendorScenario } from "../scenario.js";

const json = { "content-type": "application/json" } as const;

const classes = [
  [400, "BadRequestError"],
  [401, "UnauthorizedError"],
  [403, "ForbiddenError"],
  [404, "NotFoundError"],
  [409, "ConflictError"],
  [410, "GoneError"],
  [412, "PreconditionFailedError"],
  [418, "ApiError"],
  [422, "UnprocessableContentError"],
  [429, "RateLimitError"],
  [500, "ServerError"],
  [503, "ServerError"],
  [599, "ServerError"],
] as const;

interface ErrorBody {
  readonly id: string;
  readonly title: string;
  readonly body: unknown;
}

/** A body that a careless `||` takes for none. */
const falsyBodies: readonly ErrorBody[] = [
  { id: "body-0", title: "an error body that is 0 is 0", body: 0 },
  { id: "body-empty-text", title: 'an error body that is "" is ""', body: "" },
  { id: "body-null", title: "an error body that is null is null", body: null },
  {
    id: "body-false",
    title: "an error body that is false is false",
    body: false,
  },
];

interface ErrorText {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly text: string;
  readonly message: string;
}

const messages: readonly ErrorText[] = [
  {
    id: "message-from-message",
    title: "the message quotes the server's `message`",
    type: "application/json",
    text: '{"code":7,"message":"taken"}',
    message: "taken",
  },
  {
    id: "message-from-problem",
    title: "the message quotes the `detail` of a problem (RFC 9457)",
    type: "application/problem+json",
    text: '{"type":"about:blank","title":"Conflict","detail":"the name is taken"}',
    message: "the name is taken",
  },
  {
    id: "message-from-nested-error",
    title: "the message quotes a sentence one level down",
    type: "application/json",
    text: '{"error":{"message":"taken"}}',
    message: "taken",
  },
  {
    id: "message-from-text",
    title: "the message quotes an error in plain text",
    type: "text/plain",
    text: "the name is taken",
    message: "the name is taken",
  },
  {
    id: "message-from-html",
    title: "of a page, the message quotes the title",
    type: "text/html",
    text: "<!doctype html><title>409 Name taken</title><h1>Sorry</h1>",
    message: "409 Name taken",
  },
  {
    id: "message-on-one-line",
    title:
      "line breaks and control characters in a body forge no line of a log",
    type: "text/plain",
    text: "taken\r\nINFO \u001b[2Jall is well",
    message: "taken INFO [2Jall is well",
  },
  {
    id: "message-of-cut-json",
    title: "an error in JSON that is cut is still the error of its status",
    type: "application/json",
    text: '{"message":"tak',
    message: "tak",
  },
];

/** Promise 7: one error family. */
export const errorScenarios: readonly VendorScenario[] = [
  ...classes.map(([status, name]): VendorScenario => ({
    id: `errors/${status}`,
    promise: "errors",
    title: `${status} is ${/^[AU]/.test(name) ? "an" : "a"} ${name}; status, method and path template come first`,
    role: "read",
    call: { retries: 0 },
    server: [{ status, body: { kind: "json", json: { detail: "no" } } }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "error",
        name,
        status,
        message: [`${status} {method} {path}`],
        body: { detail: "no" },
        attempts: [{ status }],
      },
    },
  })),
  ...falsyBodies.map(({ id, title, body }): VendorScenario => ({
    id: `errors/${id}`,
    promise: "errors",
    title,
    role: "read",
    server: [{ status: 409, body: { kind: "json", json: body } }],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "ConflictError", status: 409, body },
    },
  })),
  ...messages.map(({ id, title, type, text, message }): VendorScenario => ({
    id: `errors/${id}`,
    promise: "errors",
    title,
    role: "read",
    server: [
      {
        status: 409,
        headers: { "content-type": type },
        body: { kind: "text", text },
      },
    ],
    wanted: {
      requests: 1,
      outcome: {
        kind: "error",
        name: "ConflictError",
        status: 409,
        message: ["409 {method} {path}", message],
      },
    },
  })),
  {
    id: "errors/html-502",
    promise: "errors",
    title: "the page of a gateway is a readable ServerError",
    role: "read",
    call: { retries: 0 },
    server: [
      {
        status: 502,
        headers: { "content-type": "text/html" },
        body: {
          kind: "text",
          text: "<html><head><title>502 Bad Gateway</title></head></html>",
        },
      },
    ],
    wanted: {
      requests: 1,
      outcome: {
        kind: "error",
        name: "ServerError",
        status: 502,
        message: ["502 {method} {path}", "502 Bad Gateway"],
      },
    },
  },
  {
    id: "errors/no-body",
    promise: "errors",
    title: "an error without a body has none, and still a message",
    role: "read",
    server: [{ status: 409, headers: json }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "error",
        name: "ConflictError",
        status: 409,
        message: ["409 {method} {path}"],
        noBody: true,
      },
    },
  },
  {
    id: "errors/request-id",
    promise: "errors",
    title: "the error has the server's name for the request",
    role: "read",
    server: [{ status: 409, headers: { "x-request-id": "req-42" } }],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "ConflictError", requestId: "req-42" },
    },
  },
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
