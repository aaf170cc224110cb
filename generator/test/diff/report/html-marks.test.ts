import { expect, test } from "vitest";
import type { HtmlExcerpt } from "../../../src/diff/report/html-excerpt.js";
import { markDifference } from "../../../src/diff/report/html-marks.js";

test.each([
  ["type: string", "type: number", "type: [string]", "type: [number]"],
  ["maxLength: 20", "maxLength: 200", "maxLength: [20]", "maxLength: [200]"],
  ["enum: [a, b]", "enum: [a, b, c]", "enum: [a, b]", "enum: [a, b[, c]]"],
  ["{ a: 1, b: 2 }", "{ a: 1 }", "{ a: 1[, b: 2] }", "{ a: 1 }"],
  ["x: 😀", "x: 😁", "x: [😀]", "x: [😁]"],
  ["get:", "put", "get:", "put"],
  ["a: 1", "a: 1", "a: 1", "a: 1"],
])("%s → %s", (base, revision, ...marked) => {
  const pair = markDifference({
    base: lineOf(base),
    revision: lineOf(revision),
  });
  expect([print(pair.base), print(pair.revision)]).toEqual(marked);
});

test("several lines stay as they are", () => {
  const { lines } = lineOf("a: 1");
  const several = { lines: [...lines, ...lines], more: 0 };
  const pair = { base: several, revision: lineOf("a: 2") };
  expect(markDifference(pair)).toBe(pair);
});

test("so does a line with more to come, and a side without a text", () => {
  const more = {
    base: { ...lineOf("a: 1"), more: 1 },
    revision: lineOf("a: 2"),
  };
  expect(markDifference(more)).toBe(more);
  const none = { base: undefined, revision: lineOf("a: 2") };
  expect(markDifference(none)).toBe(none);
});

function lineOf(text: string): HtmlExcerpt {
  return {
    lines: [{ number: 1, changed: true, parts: [{ text, marked: false }] }],
    more: 0,
  };
}

function print(excerpt: HtmlExcerpt | undefined): string {
  const parts = excerpt?.lines.flatMap((line) => line.parts) ?? [];
  return parts
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join("");
}
