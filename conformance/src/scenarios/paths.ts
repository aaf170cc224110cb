import type { VendorScenario } from "../scenario.js";

interface PathValue {
  readonly id: string;
  readonly title: string;
  readonly value: string;
  readonly onWire: string;
}

/** RFC 3986, section 2.1: everything but the unreserved characters is encoded. */
const sentValues: readonly PathValue[] = [
  {
    id: "slash",
    title: "a slash in a value is no separator",
    value: "a/b",
    onWire: "a%2Fb",
  },
  {
    id: "backslash",
    title: "a backslash, which URL parsers take for a slash, is encoded",
    value: "a\\b",
    onWire: "a%5Cb",
  },
  {
    id: "question-mark",
    title: "a question mark begins no query",
    value: "a?b=c",
    onWire: "a%3Fb%3Dc",
  },
  {
    id: "hash",
    title: "a hash begins no fragment",
    value: "a#b",
    onWire: "a%23b",
  },
  {
    id: "percent",
    title:
      "a value that is encoded already is encoded once more, and stays itself",
    value: "a%2Fb",
    onWire: "a%252Fb",
  },
  {
    id: "climbing",
    title: "../ leads nowhere else",
    value: "../admin",
    onWire: "..%2Fadmin",
  },
  {
    id: "three-dots",
    title: "three dots are an ordinary value",
    value: "...",
    onWire: "...",
  },
  {
    id: "unicode",
    title: "letters beyond ASCII are encoded as UTF-8",
    value: "zoë ☂",
    onWire: "zo%C3%AB%20%E2%98%82",
  },
  {
    id: "reserved",
    title: "reserved characters are encoded",
    value: "a+b&c=d;e,f@g:h",
    onWire: "a%2Bb%26c%3Dd%3Be%2Cf%40g%3Ah",
  },
  {
    id: "unreserved",
    title: "unreserved characters stay",
    value: "a-b.c_d~e",
    onWire: "a-b.c_d~e",
  },
  {
    id: "control-characters",
    title: "line breaks and tabs are encoded",
    value: "a\r\n\tb",
    onWire: "a%0D%0A%09b",
  },
];

const refusedValues = [
  { id: "dot", title: "a dot segment is refused", value: "." },
  { id: "dots", title: "two dots are refused", value: ".." },
  {
    id: "encoded-dots",
    title:
      "two dots that are encoded already are refused: a server that decodes twice would leave the route",
    value: "%2e%2E",
  },
  { id: "empty", title: "an empty value is refused", value: "" },
  {
    id: "lone-surrogate",
    title: "half a surrogate pair, which has no UTF-8, is refused",
    value: "a\uD800b",
  },
] as const;

const bases = [
  {
    id: "trailing-slash",
    title: "a base URL that ends in a slash doubles none",
    baseSuffix: "/",
    target: "{target}",
  },
  {
    id: "base-path",
    title: "the path of a base URL is kept",
    baseSuffix: "/v1",
    target: "/v1{target}",
  },
  {
    id: "base-path-with-slash",
    title: "the path of a base URL is kept, and its slash not doubled",
    baseSuffix: "/v1/",
    target: "/v1{target}",
  },
  {
    id: "base-query",
    title: "the query of a base URL is kept",
    baseSuffix: "?tenant=7",
    target: "{target}?tenant=7",
  },
] as const;

const refusedBases = [
  {
    id: "relative-base",
    title: "a base URL without a scheme is refused",
    baseUrl: "api.example.com/v1",
    message: "absolute URL",
    notIn: [
      {
        runtime: "chromium",
        reason: "in a page, a base URL may be relative to the page",
      },
    ],
  },
  {
    id: "file-base",
    title: "a base URL of another scheme than http is refused",
    baseUrl: "file:///etc",
    message: "https: or http:",
    notIn: [],
  },
] as const;

/** Promise 3: paths are safe. */
export const pathScenarios: readonly VendorScenario[] = [
  ...sentValues.map(({ id, title, value, onWire }): VendorScenario => ({
    id: `paths/${id}`,
    promise: "paths",
    title,
    role: "path",
    call: { value },
    server: ["sample"],
    wanted: { requests: [{ value: onWire }], outcome: { kind: "value" } },
  })),
  ...refusedValues.map(({ id, title, value }): VendorScenario => ({
    id: `paths/${id}`,
    promise: "paths",
    title,
    role: "path",
    call: { value },
    wanted: {
      requests: 0,
      outcome: {
        kind: "error",
        name: "InputError",
        message: ["{method} {path}"],
        attempts: [],
      },
    },
  })),
  {
    id: "paths/secret-value",
    promise: "paths",
    title: "a secret in the path is encoded like any value",
    role: "secret-path",
    call: { value: "a/b?c" },
    server: ["sample"],
    wanted: {
      requests: [{ value: "a%2Fb%3Fc" }],
      outcome: { kind: "value" },
    },
  },
  ...bases.map(({ id, title, baseSuffix, target }): VendorScenario => ({
    id: `paths/${id}`,
    promise: "paths",
    title,
    role: "read",
    client: { baseSuffix },
    server: ["sample"],
    wanted: { requests: [{ target }], outcome: { kind: "value" } },
  })),
  ...refusedBases.map(
    ({ id, title, baseUrl, message, notIn }): VendorScenario => ({
      id: `paths/${id}`,
      promise: "paths",
      title,
      role: "read",
      notIn,
      client: { baseUrl },
      wanted: {
        requests: 0,
        outcome: { kind: "error", name: "InputError", message: [message] },
      },
    }),
  ),
];
