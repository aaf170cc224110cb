import type { VendorScenario } from "../scenario.js";

const queryValues = [
  {
    id: "address",
    title: "a plus in the query stays a plus, and is no space",
    value: "ada+test@example.com",
    onWire: "ada%2Btest%40example.com",
  },
  {
    id: "ampersand",
    title: "an ampersand in the query begins no second parameter",
    value: "a&admin=true",
    onWire: "a%26admin%3Dtrue",
  },
  {
    id: "hash-in-query",
    title: "a hash in the query ends nothing",
    value: "a#b",
    onWire: "a%23b",
  },
  {
    id: "unicode-in-query",
    title: "letters beyond ASCII and spaces are encoded as UTF-8",
    value: "zoë ☂",
    onWire: "zo%C3%AB%20%E2%98%82",
  },
  {
    id: "percent-in-query",
    title: "a percent sign in the query stays one",
    value: "100%41",
    onWire: "100%2541",
  },
  {
    id: "dots-in-query",
    title: "dots in the query are an ordinary value",
    value: "../..",
    onWire: "..%2F..",
  },
] as const;

const refusedHeaders = [
  {
    id: "header-line-break",
    title: "a header with a line break is refused",
    headers: { "x-note": "a\r\nx-evil: 1" },
  },
  {
    id: "header-line-feed",
    title: "a header with a bare line feed is refused",
    headers: { "x-note": "a\nx-evil: 1" },
  },
  {
    id: "header-null",
    title: "a header with a null byte is refused",
    headers: { "x-note": "a\u0000b" },
  },
  {
    id: "header-name",
    title: "a header name with a line break in it is refused",
    headers: { "x-note\r\nx-evil": "1" },
  },
  {
    id: "header-beyond-latin-1",
    title: "a header that no byte can hold is refused, and not garbled",
    headers: { "x-note": "☂" },
  },
] as const;

/** Promise 4: parameters by their style. */
export const parameterScenarios: readonly VendorScenario[] = [
  ...queryValues.map(({ id, title, value, onWire }): VendorScenario => ({
    id: `parameters/${id}`,
    promise: "parameters",
    title,
    role: "query",
    call: { value },
    server: ["sample"],
    wanted: { requests: [{ value: onWire }], outcome: { kind: "value" } },
  })),
  {
    id: "parameters/optional-given",
    promise: "parameters",
    title:
      "an optional parameter that is given is sent, one that is undefined is not",
    role: "optional-query",
    server: ["sample"],
    wanted: { requests: 1, outcome: { kind: "value" } },
  },
  {
    id: "parameters/optional-left-out",
    promise: "parameters",
    title:
      "without parameters there is no question mark, and no default of the document",
    role: "without-query",
    server: ["sample"],
    wanted: { requests: 1, outcome: { kind: "value" } },
  },
  ...refusedHeaders.map(({ id, title, headers }): VendorScenario => ({
    id: `parameters/${id}`,
    promise: "parameters",
    title,
    role: "read",
    call: { headers },
    wanted: {
      requests: 0,
      outcome: {
        kind: "error",
        name: "InputError",
        message: ["{method} {path}"],
      },
    },
  })),
  {
    id: "parameters/headers-of-client-and-call",
    promise: "parameters",
    title:
      "headers of the client and of the call are sent; those of the call win, in whatever case",
    role: "read",
    client: { headers: { "X-Client": "client", "X-Both": "client" } },
    call: { headers: { "x-call": "call", "x-both": "call" } },
    server: ["sample"],
    wanted: {
      requests: [
        {
          headers: { "x-client": "client", "x-call": "call", "x-both": "call" },
        },
      ],
      outcome: { kind: "value" },
    },
  },
  {
    id: "parameters/header-taken-out",
    promise: "parameters",
    title: "null takes a header of the client out of one call",
    role: "read",
    client: { headers: { "x-client": "client" } },
    call: { headers: { "X-Client": null } },
    server: ["sample"],
    wanted: {
      requests: [{ headers: { "x-client": null } }],
      outcome: { kind: "value" },
    },
  },
];
