import { expect, test } from "vitest";
import type { ChangePlace } from "../../../src/diff/api-change.js";
import { htmlExcerpts } from "../../../src/diff/report/html-excerpt.js";

test("what changed of a line is marked, with two lines around it", () => {
  const text =
    "a:\n  b:\n    c: 1\n    type: string\n    d: 2\n    e: 3\n    f: 4\n";
  expect(
    print(text, { line: 4, column: 11, endLine: 4, endColumn: 17 }),
  ).toEqual([
    "2   b:",
    "3     c: 1",
    "4 >   type: [string]",
    "5     d: 2",
    "6     e: 3",
  ]);
});

test("whole lines are not marked, but changed", () => {
  const text = "- a\n- b: 1\n  c: 2\n- d\n";
  expect(print(text, { line: 2, column: 3, endLine: 3, endColumn: 7 })).toEqual(
    ["1   - a", "2 > - b: 1", "3 >   c: 2", "4   - d", "5   "],
  );
});

test("a place that ends where a line begins does not reach into it", () => {
  const text = "a:\n  b: 1\nc: 2\n";
  expect(print(text, { line: 1, column: 1, endLine: 3, endColumn: 1 })).toEqual(
    ["1 > a:", "2 >   b: 1", "3   c: 2", "4   "],
  );
});

test("of many lines the first are shown", () => {
  const text = Array.from({ length: 30 }, (_, index) => `k${index}: 1`).join(
    "\n",
  );
  const lines = print(text, { line: 1, column: 1, endLine: 30, endColumn: 6 });
  expect(lines).toHaveLength(15);
  expect(lines.slice(-2)).toEqual(["14 > k13: 1", "and 16 more"]);
});

test("of what only encloses the change, the first line is shown and nothing is marked", () => {
  const text = "a:\n  b: 1\n  c: 2\n  d: 3\n  e: 4\n";
  const place = { line: 1, column: 1, endLine: 5, endColumn: 7, exact: false };
  expect(print(text, place)).toEqual(["1   a:", "2     b: 1", "3     c: 2"]);
});

test("of a line without end, what stands around the change is shown", () => {
  const text = `{"a":"${"x".repeat(5000)}","b":1,"c":"${"y".repeat(5000)}"}`;
  const column = text.indexOf('"b"') + 1;
  const [line = ""] = print(text, {
    line: 1,
    column,
    endLine: 1,
    endColumn: column + 5,
  });
  expect(line).toMatch(/^1 > … x{78}",\["b":1\],"c":"y+ …$/u);
  expect(line.length).toBeLessThan(340);
});

test("lines around the change are cut sooner", () => {
  const text = `a: ${"x".repeat(500)}\nb: ${"y".repeat(500)}\n`;
  const place = { line: 2, column: 1, endLine: 2, endColumn: 504 };
  expect(print(text, place).map((line) => line.length)).toEqual([126, 326, 4]);
});

test("a change that is longer than what is shown is cut", () => {
  const text = `{"a":"${"x".repeat(5000)}"}`;
  const [line = ""] = print(text, {
    line: 1,
    column: 2,
    endLine: 1,
    endColumn: 5008,
  });
  expect(line).toMatch(/^1 > \{\["a":"x+\] …$/u);
});

test("lines may end as on Windows", () => {
  expect(
    print("a: 1\r\nb: 2\r\n", { line: 2, column: 4, endLine: 2, endColumn: 5 }),
  ).toEqual(["1   a: 1", "2 > b: [2]", "3   "]);
});

test("a text that is not at hand has no excerpt, nor has a line that is not there", () => {
  expect(print(undefined, { line: 1 })).toEqual([]);
  expect(print("a: 1", { line: 2 })).toEqual([]);
});

function print(
  text: string | undefined,
  place: Partial<ChangePlace>,
): string[] {
  const side = { label: "", title: "", version: "", textOf: () => text };
  const excerpt = htmlExcerpts(side)({
    file: "api.yaml",
    pointer: "",
    exact: true,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    ...place,
  });
  if (excerpt === undefined) return [];
  const lines = excerpt.lines.map(
    ({ number, changed, parts }) =>
      `${number} ${changed ? ">" : " "} ${parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("")}`,
  );
  return excerpt.more === 0 ? lines : [...lines, `and ${excerpt.more} more`];
}
