import type { VendorScenario } from "../scenario.js";
import type { Answer } from "../stub/script.js";

const json = { "content-type": "application/json" } as const;

/** A sample that is the same for every package. */
const simple = { name: "Ada" } as const;
const simpleText = '{"name":"Ada"}';

interface ReadAnswer {
  readonly id: string;
  readonly title: string;
  readonly answer: Answer;
  readonly data: unknown;
}

const readAnswers: readonly ReadAnswer[] = [
  {
    id: "byte-order-mark",
    title: "a byte order mark before the JSON is skipped",
    answer: {
      headers: json,
      body: { kind: "text", text: `\uFEFF${simpleText}` },
    },
    data: simple,
  },
  {
    id: "charset",
    title: "a media type with parameters and in capitals is the declared one",
    answer: {
      headers: { "content-type": 'Application/JSON; charset="UTF-8"' },
      body: { kind: "text", text: simpleText },
    },
    data: simple,
  },
  {
    id: "no-content-type",
    title: "an answer without a media type is read as the document says",
    answer: {
      headers: { "content-type": "" },
      body: { kind: "text", text: simpleText },
    },
    data: simple,
  },
  {
    id: "gzip",
    title: "a compressed answer is read",
    answer: { encoding: "gzip", body: { kind: "json", json: simple } },
    data: simple,
  },
  {
    id: "chunked",
    title: "an answer in chunks is read",
    answer: {
      framing: "chunked",
      headers: json,
      body: { kind: "parts", parts: ['{"na', 'me":"A', 'da"}'] },
    },
    data: simple,
  },
  {
    id: "until-close",
    title: "an answer that ends with the connection is read",
    answer: { framing: "until-close", body: { kind: "json", json: simple } },
    data: simple,
  },
  {
    id: "split-letter",
    title: "a letter of several bytes that comes in two parts stays whole",
    answer: {
      framing: "chunked",
      headers: json,
      body: { kind: "json", json: { name: "☂".repeat(50_000) } },
    },
    data: { name: "☂".repeat(50_000) },
  },
  {
    id: "unknown-properties",
    title: "properties that the document does not know survive",
    answer: {
      body: { kind: "json", json: { ...simple, later: { added: [1] } } },
    },
    data: { ...simple, later: { added: [1] } },
  },
  {
    id: "null",
    title: "a JSON null is null, and not nothing",
    answer: { body: { kind: "json", json: null } },
    data: null,
  },
  {
    id: "zero",
    title: "a JSON 0 is 0",
    answer: { body: { kind: "json", json: 0 } },
    data: 0,
  },
  {
    id: "empty-text",
    title: "a JSON text without letters is one",
    answer: { body: { kind: "json", json: "" } },
    data: "",
  },
  {
    id: "interim",
    title: "informational answers that go ahead are not the answer",
    answer: {
      interim: [
        { status: 102 },
        { status: 103, headers: { link: "</style.css>; rel=preload" } },
      ],
      body: { kind: "json", json: simple },
    },
    data: simple,
  },
];

interface BrokenAnswer {
  readonly id: string;
  readonly title: string;
  readonly answer: Answer;
  readonly message: string;
  readonly firstBytes: string;
}

const brokenAnswers: readonly BrokenAnswer[] = [
  {
    id: "cut-json",
    title:
      "JSON that is cut is a DecodeError with the first bytes, and not tried again",
    answer: { headers: json, body: { kind: "text", text: '{"name":"A' } },
    message: "not JSON",
    firstBytes: '{"name":"A',
  },
  {
    id: "html-200",
    title: "a page with status 200 is a DecodeError that names the media type",
    answer: {
      headers: { "content-type": "text/html" },
      body: { kind: "text", text: "<html>Sign in</html>" },
    },
    message: "text/html",
    firstBytes: "<html>Sign in</html>",
  },
  {
    id: "html-that-claims-json",
    title: "a page that claims to be JSON is a DecodeError",
    answer: { headers: json, body: { kind: "text", text: "<html></html>" } },
    message: "not JSON",
    firstBytes: "<html></html>",
  },
  {
    id: "undeclared-media-type",
    title: "a media type that the document does not declare is a DecodeError",
    answer: {
      headers: { "content-type": "application/xml" },
      body: { kind: "text", text: "<name>Ada</name>" },
    },
    message: "application/xml",
    firstBytes: "<name>Ada</name>",
  },
  {
    id: "two-values",
    title: "two JSON values where one is declared are a DecodeError",
    answer: { headers: json, body: { kind: "text", text: "{}\n{}" } },
    message: "not JSON",
    firstBytes: "{}\n{}",
  },
];

interface EmptyAnswer {
  readonly id: string;
  readonly title: string;
  readonly role: "read" | "nothing";
  readonly answer: Answer;
}

const emptyAnswers: readonly EmptyAnswer[] = [
  {
    id: "nothing",
    title: "an answer that is declared without a body gives undefined",
    role: "nothing",
    answer: {},
  },
  {
    id: "204-with-media-type",
    title: "a 204 has no body, whatever its media type says",
    role: "nothing",
    answer: { status: 204, headers: json },
  },
  {
    id: "204-with-length",
    title: "a 204 has no body, whatever its length says",
    role: "nothing",
    answer: { status: 204, headers: { ...json, "content-length": "10" } },
  },
  {
    id: "200-with-nothing",
    title: "a declared body that is missing gives undefined",
    role: "read",
    answer: { headers: json },
  },
  {
    id: "200-with-no-chunks",
    title: "a declared body that is missing gives undefined, in chunks too",
    role: "read",
    answer: { headers: json, framing: "chunked" },
  },
];

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
