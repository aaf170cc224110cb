import { expect, test } from "vitest";
import {
  ApiClient,
  call,
  jsonBody,
  writeBody,
  writeParameters,
} from "../src/index.js";
import type { Operation } from "../src/index.js";
import { errorOf, operation, testApi } from "./support/call-operation.js";

const withPath = operation({
  path: "/things/{id}",
  parameters: { write: writeParameters, list: [{ name: "id", in: "path" }] },
});
const withBody = operation({
  method: "POST",
  body: {
    write: writeBody,
    required: true,
    content: { "application/json": { kind: jsonBody } },
  },
});

/** As JavaScript may call it. */
test.each<[string, Operation, unknown, string]>([
  [
    "nothing",
    withPath,
    undefined,
    'GET /things/{id}: path parameter "id" is missing',
  ],
  ["null", withPath, null, 'GET /things/{id}: path parameter "id" is missing'],
  ["no body", withBody, undefined, "POST /things: the body is missing"],
  [
    "a text",
    withPath,
    "7",
    "GET /things/{id}: the input is a string; it must be an object with the parameters and the body",
  ],
])("%s instead of an input", async (...[, called, input, message]) => {
  const client = new ApiClient(testApi, { baseUrl: "https://a.example" });
  const request = { input: input as object, options: {} };

  const error = await errorOf(call(client, called, request));

  expect(error).toMatchObject({ name: "InputError", message });
});

test.each<[string, object]>([
  ["a Headers", new Headers({ "x-a": "1" })],
  ["a Map", new Map([["x-a", "1"]])],
  ["a list", [["x-a", "1"]]],
])("%s instead of headers is refused, not dropped", async (_, given) => {
  const headers = given as Readonly<Record<string, string>>;
  const options = { baseUrl: "https://a.example" };
  const message =
    "the option `headers` is a list; it must be an object of names and values, as `Object.fromEntries(headers)` gives";

  expect(() => new ApiClient(testApi, { ...options, headers })).toThrow(
    message,
  );
  const client = new ApiClient(testApi, options);
  expect(
    await errorOf(
      call(client, operation(), { input: {}, options: { headers } }),
    ),
  ).toMatchObject({ name: "InputError", message: `GET /things: ${message}` });
});
