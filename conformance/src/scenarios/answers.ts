import type { VendorScenario } from "../scenario.js";
import { brokenAnswers, emptyAnswers, readAnswers } from "./answer-bodies.js";

/** A sample that is the same for every package. */
const simple = { name: "Ada" } as const;

/** Promise 6: answers by status and media type. */
export const answerScenarios: readonly VendorScenario[] = [
  ...readAnswers.map(({ id, title, answer, data }): VendorScenario => ({
    id: `answers/${id}`,
    promise: "answers",
    title,
    role: "read",
    server: [answer],
    wanted: { requests: 1, outcome: { kind: "value", data } },
  })),
  ...emptyAnswers.map(({ id, title, role, answer }): VendorScenario => ({
    id: `answers/${id}`,
    promise: "answers",
    title,
    role,
    server: [answer],
    wanted: { requests: 1, outcome: { kind: "value", nothing: true } },
  })),
  ...brokenAnswers.map(
    ({ id, title, answer, message, firstBytes }): VendorScenario => ({
      id: `answers/${id}`,
      promise: "answers",
      title,
      role: "read",
      server: [answer],
      wanted: {
        requests: 1,
        outcome: {
          kind: "error",
          name: "DecodeError",
          status: 200,
          message: ["{method} {path}", message],
          firstBytes,
          attempts: [{ status: 200 }],
        },
      },
    }),
  ),
  {
    id: "answers/array",
    promise: "answers",
    title: "an answer that is an array stays one",
    role: "list",
    server: ["sample"],
    wanted: { requests: 1, outcome: { kind: "value" } },
  },
  {
    id: "answers/undeclared-success",
    promise: "answers",
    title:
      "a success that the document does not declare is an error that says so",
    role: "read",
    server: [{ status: 206, body: { kind: "json", json: simple } }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "error",
        name: "ApiError",
        status: 206,
        message: ["206 {method} {path}", "does not declare"],
        body: simple,
      },
    },
  },
  {
    id: "answers/304",
    promise: "answers",
    title:
      "a 304 that the document does not declare is an error without a body",
    role: "read",
    server: [{ status: 304 }],
    wanted: {
      requests: 1,
      outcome: { kind: "error", name: "ApiError", status: 304, noBody: true },
    },
  },
  {
    id: "answers/with-response",
    promise: "answers",
    title: "withResponse() gives data, status and the declared headers, parsed",
    role: "typed-headers",
    call: { as: "response" },
    server: [
      {
        headers: {
          "x-ratelimit-limit": "100",
          "x-ratelimit-interval": "0.5",
          "x-other": "not declared",
        },
        body: { kind: "sample" },
      },
    ],
    wanted: {
      requests: 1,
      outcome: {
        kind: "value",
        status: 200,
        headers: { "X-RateLimit-Limit": 100, "X-RateLimit-Interval": 0.5 },
      },
    },
  },
  {
    id: "answers/header-of-another-kind",
    promise: "answers",
    title: "a declared header that is not of its kind is left out",
    role: "typed-headers",
    call: { as: "response" },
    server: [
      { headers: { "x-ratelimit-limit": "plenty" }, body: { kind: "sample" } },
    ],
    wanted: {
      requests: 1,
      outcome: { kind: "value", status: 200, headers: {} },
    },
  },
  {
    id: "answers/result",
    promise: "answers",
    title: "result() gives the success with its status",
    role: "read",
    call: { as: "result" },
    server: ["sample"],
    wanted: { requests: 1, outcome: { kind: "value", status: 200 } },
  },
  {
    id: "answers/asked-thrice",
    promise: "answers",
    title: "data, result() and withResponse() of one call are one request",
    role: "create",
    call: { as: "everything" },
    server: ["sample"],
    wanted: { requests: 1, outcome: { kind: "value" } },
  },
];
