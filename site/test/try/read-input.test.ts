import { expect, test } from "vitest";
import { highlight } from "../../src/try/highlight.js";
import { mockAnswer } from "../../src/try/mock-answer.js";
import { readInput } from "../../src/try/read-input.js";
import type { TryField, TryOperation } from "../../src/try/try-vendor.js";

const operation: TryOperation = {
  functionName: "list",
  tag: "user",
  methodName: "list",
  method: "GET",
  path: "/users",
  summary: "",
  fields: [
    field("page", "number"),
    field("open", "boolean"),
    field("name", "text"),
  ],
  body: {
    required: false,
    mediaType: "application/json",
    isText: false,
    value: "",
  },
  answers: [],
  security: [],
  calls: "pages",
  items: "found.items",
};

function field(key: string, type: TryField["type"]): TryField {
  const about = { place: "query", required: false, description: "" };
  return { key, type, ...about, choices: [], value: "" };
}

test("fields become values of their types, and empty ones are left out", () => {
  expect(
    readInput(operation, {
      fields: { page: "2", open: "false", name: "" },
      body: '{"a": [1]}',
    }),
  ).toEqual({ ok: true, input: { page: 2, open: false, body: { a: [1] } } });
});

test("what cannot be read is told by field", () => {
  const read = readInput(operation, { fields: { page: "two" }, body: "{" });
  if (read.ok) throw new Error("it was read");
  expect(read.problems["page"]).toBe("This is not a number.");
  expect(read.problems["body"]).toMatch(/^This is not JSON yet: /);
});

test("after a page comes one without items", () => {
  const answer = {
    id: "200",
    label: "200",
    kind: "json",
    status: 200,
    body: "",
  } as const;
  const body = '{"found": {"items": [1], "total": 1}}';
  expect(mockAnswer(operation, answer, body)).toEqual([
    { status: 200, body: { found: { items: [1], total: 1 } } },
    { status: 200, body: { found: { items: [], total: 1 } } },
  ]);
});

test("pieces of code are together the code again", () => {
  const code = 'const a = await f({ "b": "c \\" d", e: 12 });\n';
  const tokens = highlight(code);
  expect(tokens.map(({ text }) => text).join("")).toBe(code);
  expect(tokens.filter(({ kind }) => kind !== "plain")).toEqual([
    { kind: "keyword", text: "const" },
    { kind: "keyword", text: "await" },
    { kind: "key", text: '"b"' },
    { kind: "string", text: '"c \\" d"' },
    { kind: "key", text: "e" },
    { kind: "number", text: "12" },
  ]);
});
