import type { VendorScenario } from "../scenario.js";
import { messages } from "./error-messages.js";
import { resultScenarios } from "./results.js";

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
  ...resultScenarios,
];
