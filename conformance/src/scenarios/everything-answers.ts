import { ofEverything } from "./everything-scenario.js";
import type { EverythingScenario } from "./everything-scenario.js";

const painting = { title: "Nocturne" };
const json = (value: unknown) => ({ kind: "json", json: value }) as const;

/** Promise 6: an answer of each kind. */
export const answerKindScenarios: readonly EverythingScenario[] = ofEverything([
  {
    id: "answers/accept-all-declared",
    promise: "answers",
    title: "the request asks for every media type that the document declares",
    role: "several-answers",
    server: ["sample"],
    wanted: {
      requests: [
        {
          headers: {
            accept:
              "application/json, application/vnd.painting+json, text/plain",
          },
        },
      ],
      outcome: { kind: "value" },
    },
  },
  {
    id: "answers/another-json",
    promise: "answers",
    title: "JSON under another name is JSON",
    role: "several-answers",
    server: [
      {
        headers: { "content-type": "application/vnd.painting+json" },
        body: json(painting),
      },
    ],
    wanted: { requests: 1, outcome: { kind: "value" } },
  },
  {
    id: "answers/text-of-several",
    promise: "answers",
    title: "the media type of the answer chooses how it is read",
    role: "several-answers",
    server: [{ body: { kind: "text", text: '{"a text":1}' } }],
    wanted: {
      requests: 1,
      outcome: { kind: "value", data: '{"a text":1}' },
    },
  },
  {
    id: "answers/text",
    promise: "answers",
    title: "a text is UTF-8 where the answer does not say",
    role: "text-answer",
    server: [
      {
        headers: { "content-type": "text/plain" },
        body: { kind: "text", text: "zoë ☂" },
      },
    ],
    wanted: { requests: 1, outcome: { kind: "value", data: "zoë ☂" } },
  },
  {
    id: "answers/text-in-latin-1",
    promise: "answers",
    title: "a text in another charset is read in it",
    role: "text-answer",
    server: [
      {
        headers: { "content-type": "text/plain; charset=ISO-8859-1" },
        body: { kind: "base64", base64: "em/r" },
      },
    ],
    wanted: { requests: 1, outcome: { kind: "value", data: "zoë" } },
  },
  {
    id: "answers/bytes",
    promise: "answers",
    title: "bytes are a Blob with the type of the answer",
    role: "bytes-answer",
    server: [
      {
        headers: { "content-type": "image/png" },
        body: { kind: "base64", base64: "AP+A" },
      },
    ],
    wanted: {
      requests: [{ headers: { accept: "image/*" } }],
      outcome: { kind: "value", data: { type: "image/png", base64: "AP+A" } },
    },
  },
  {
    id: "answers/no-bytes",
    promise: "answers",
    title: "bytes of which there are none are undefined",
    role: "bytes-answer",
    server: [{ headers: { "content-type": "image/png" } }],
    wanted: { requests: 1, outcome: { kind: "value", nothing: true } },
  },
  {
    id: "answers/head",
    promise: "answers",
    title: "an answer to HEAD has headers, and no body whatever they say",
    role: "head",
    call: { as: "response" },
    server: [
      {
        headers: { "x-count": "3", "content-type": "application/json" },
        contentLength: 100,
      },
    ],
    wanted: {
      requests: 1,
      outcome: {
        kind: "value",
        nothing: true,
        status: 200,
        headers: { "X-Count": 3 },
      },
    },
  },
  {
    id: "answers/headers-of-each-type",
    promise: "answers",
    title: "declared headers are read by their types",
    role: "answer-headers",
    call: { as: "response" },
    server: [
      {
        headers: {
          "x-count": "3",
          "x-sold": "true",
          "x-note": "7",
          "x-size": '{"width":60,"height":40}',
          "x-other": "unknown to the document",
        },
        body: json(painting),
      },
    ],
    wanted: {
      requests: 1,
      outcome: {
        kind: "value",
        status: 200,
        headers: {
          "X-Count": 3,
          "X-Sold": true,
          "X-Note": "7",
          "X-Size": { width: 60, height: 40 },
        },
      },
    },
  },
  {
    id: "answers/headers-of-another-type",
    promise: "answers",
    title: "a header that is not of its type is left out",
    role: "answer-headers",
    call: { as: "response" },
    server: [
      {
        headers: { "x-count": "three", "x-sold": "perhaps", "x-size": "{" },
        body: json(painting),
      },
    ],
    wanted: {
      requests: 1,
      outcome: { kind: "value", status: 200, headers: {} },
    },
  },
  {
    id: "answers/range-of-success",
    promise: "answers",
    title: "a success of the range 2XX is read",
    role: "ranges",
    call: { as: "response" },
    server: [{ status: 207, body: json(painting) }],
    wanted: { requests: 1, outcome: { kind: "value", status: 207 } },
  },
  {
    id: "answers/range-of-errors",
    promise: "answers",
    title: "an error of the range 4XX is a declared one",
    role: "range-error",
    call: { as: "result" },
    server: [{ status: "declared-error", body: json({ message: "a teapot" }) }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "failure",
        status: "declared-error",
        error: { message: "a teapot" },
        exception: { kind: "error", name: "ApiError", message: ["a teapot"] },
      },
    },
  },
  {
    id: "answers/exact-before-range",
    promise: "answers",
    title: "an exact status beats the range: the 404 is a text",
    role: "exact-error",
    call: { as: "result" },
    server: [
      { status: "declared-error", body: { kind: "text", text: "not here" } },
    ],
    wanted: {
      requests: 1,
      outcome: {
        kind: "failure",
        status: "declared-error",
        error: "not here",
        exception: { kind: "error", name: "NotFoundError", status: 404 },
      },
    },
  },
  {
    id: "answers/default-of-errors",
    promise: "answers",
    title: "default takes an error that no range has",
    role: "default-error",
    client: { retries: 0 },
    call: { as: "result" },
    server: [{ status: "declared-error", body: json({ message: "not yet" }) }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "failure",
        status: "declared-error",
        error: { message: "not yet" },
        exception: { kind: "error", name: "ServerError", status: 501 },
      },
    },
  },
  {
    id: "answers/default-of-successes",
    promise: "answers",
    title: "default alone is a success where the status is one",
    role: "default-answer",
    call: { as: "response" },
    server: [{ status: 202, body: json(painting) }],
    wanted: { requests: 1, outcome: { kind: "value", status: 202 } },
  },
  {
    id: "answers/default-alone-of-errors",
    promise: "answers",
    title: "default alone is an error where the status is one",
    role: "default-answer",
    call: { as: "result" },
    server: [{ status: "declared-error", body: json(painting) }],
    wanted: {
      requests: 1,
      outcome: {
        kind: "failure",
        status: "declared-error",
        error: painting,
        exception: { kind: "error", name: "ConflictError", status: 409 },
      },
    },
  },
]);
