import { byteStreamAnswer, jsonBody, textBody } from "../../src/index.js";
import { describe, expect, test } from "vitest";
import type { Operation } from "../../src/index.js";
import { toResponse } from "../../src/testing/to-response.js";
import { operation } from "../support/call-operation.js";

/** An operation whose 200 comes in these media types; how each is read does not matter here. */
function declaring(...types: readonly string[]): Operation {
  const content = Object.fromEntries(
    types.map((type) => [type, byteStreamAnswer]),
  );
  return operation({ responses: { "200": { content } } });
}

async function* items(): AsyncGenerator {
  yield { n: 1 };
  yield await Promise.resolve([2]);
}

describe("the media type of a body", () => {
  const blob = new Blob(["x"], { type: "image/png" });
  const cases: readonly (readonly [string, unknown, string])[] = [
    ["text/html, application/hal+json", {}, "application/hal+json"],
    ["text/html, application/json", "a text", "text/html"],
    ["application/json, text/csv, image/gif", blob, "image/gif"],
    ["image/*", blob, "image/png"],
    ["audio/*", blob, "audio/octet-stream"],
    ["*/*", new Uint8Array(1), "application/octet-stream"],
    ["text/*, */*", "a text", "text/plain"],
    ["text/*, application/json, */*", 0, "application/json"],
    ["application/json, text/event-stream", items(), "text/event-stream"],
  ];
  test.each(cases)("of %s", (types, body, wanted) => {
    const declared = declaring(...types.split(", "));
    const response = toResponse(declared, { status: 200, body });
    expect(response.headers.get("content-type")).toBe(wanted);
  });

  test("is the caller's, where the answer says so", () => {
    const headers = { "Content-Type": "application/vnd.pets+json" };
    const answer = { status: 200, body: {}, headers };
    const response = toResponse(declaring("application/json"), answer);
    expect(response.headers.get("content-type")).toBe(headers["Content-Type"]);
  });
});

describe("the bytes of a body", () => {
  const cases: readonly [string, unknown, string][] = [
    ["application/json", "a", '"a"'],
    ["application/json", null, "null"],
    ["text/plain", "a", "a"],
    ["application/x-ndjson", items(), '{"n":1}\n[2]\n'],
    ["application/json-seq", [1], "\u001E1\n"],
    [
      "text/event-stream",
      [
        { kind: jsonBody, data: { n: 1 }, event: "tick", id: "7", retry: 5 },
        { kind: textBody, text: "two\nlines" },
      ],
      'event: tick\nid: 7\nretry: 5\ndata: {"n":1}\n\ndata: two\ndata: lines\n\n',
    ],
  ];
  test.each(cases)("%s", async (type, body, wanted) => {
    const response = toResponse(declaring(type), { status: 200, body });
    expect(await response.text()).toBe(wanted);
  });

  test("items are taken as they are read, and given back", async () => {
    let taken = 0;
    let left = false;
    async function* endless(): AsyncGenerator<number> {
      try {
        for (;;) yield await Promise.resolve((taken += 1));
      } finally {
        left = true;
      }
    }
    const body = toResponse(declaring("application/jsonl"), {
      status: 200,
      body: endless(),
    }).body;

    const reader = body?.getReader();
    await reader?.read();
    await reader?.cancel();

    expect(taken).toBeLessThan(4);
    expect(left).toBe(true);
  });
});

test.each([204, 205, 304])(
  "a %i has no body, whatever the table says",
  (status) => {
    const response = toResponse(operation(), { status, body: {} });
    expect([response.status, response.body]).toEqual([status, null]);
  },
);

test("headers are texts; what is undefined is left out", () => {
  const headers = { A: "a", B: 1, C: false, D: [1], E: undefined };
  const response = toResponse(operation(), { status: 200, headers });
  expect(Object.fromEntries(response.headers)).toEqual({
    a: "a",
    b: "1",
    c: "false",
    d: "[1]",
  });
});
