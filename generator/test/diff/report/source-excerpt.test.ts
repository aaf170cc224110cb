import { expect, test } from "vitest";
import { ExcerptReader } from "../../../src/diff/report/source-excerpt.js";

interface Case {
  readonly text: string;
  readonly range: readonly [number, number, number, number];
  readonly exact?: boolean;
  readonly columns?: number;
}

/** Each line, the mark below the first, and how many lines are left out. */
function excerpt({ text, range, exact = true, columns = 40 }: Case): string {
  const [line, column, endLine, endColumn] = range;
  const reader = new ExcerptReader({
    label: "a.yaml",
    title: "",
    version: "",
    textOf: (file) => (file === "a.yaml" ? text : undefined),
  });
  const found = reader.read(
    { file: "a.yaml", pointer: "", exact, line, column, endLine, endColumn },
    { columns, lines: 3 },
  );
  if (found === undefined) return "nothing";
  const { lines, mark, more } = found;
  const [first = "", ...rest] = lines.map(
    ({ number, text }) => `${number} ${text}`,
  );
  const underline =
    " ".repeat(2 + mark.start) + "^".repeat(mark.end - mark.start);
  return [first, underline, ...rest, `${more} more`].join("\n");
}

test.each<{ name: string; given: Case; want: string }>([
  {
    name: "a range of one line",
    given: { text: "a: 1\nb: 2\n", range: [2, 4, 2, 5] },
    want: "2 b: 2\n     ^\n0 more",
  },
  {
    name: "a range of many lines",
    given: {
      text: "a:\n  b:\n    c: 1\n    d: 1\n    e: 1\n",
      range: [2, 3, 5, 9],
    },
    want: "2 b:\n  ^^\n3   c: 1\n4   d: 1\n1 more",
  },
  {
    name: "a range that ends before the first column of a line",
    given: { text: "a:\n  b: 1\nc: 1\n", range: [1, 1, 3, 1] },
    want: "1 a:\n  ^^\n2   b: 1\n0 more",
  },
  {
    name: "only the first line of what encloses the change",
    given: { text: "a:\n  b: 1\n", range: [1, 1, 2, 7], exact: false },
    want: "1 a:\n  ^^\n0 more",
  },
  {
    name: "tabs",
    given: { text: '\t\t"a":\t1', range: [1, 8, 1, 9] },
    want: '1 "a":  1\n        ^\n0 more',
  },
  {
    name: "no indentation that all lines have, however little that is",
    given: {
      text: "    - a: 1\n\n      b: 2\n",
      range: [1, 7, 3, 11],
    },
    want: "1 - a: 1\n    ^^^^\n2 \n3   b: 2\n0 more",
  },
  {
    name: "lines that are indented less than the first",
    given: { text: "    a: |\n  b\n", range: [1, 5, 2, 4] },
    want: "1   a: |\n    ^^^^\n2 b\n0 more",
  },
  {
    name: "an empty line",
    given: { text: "a:\n\n", range: [2, 1, 2, 1] },
    want: "2 \n  ^\n0 more",
  },
  {
    name: "wide characters",
    given: { text: "日本語: x", range: [1, 6, 1, 7] },
    want: "1 日本語: x\n          ^\n0 more",
  },
  {
    name: "control characters",
    given: { text: "\u001b[31m: x", range: [1, 8, 1, 9] },
    want: "1 \\u001b[31m: x\n              ^\n0 more",
  },
  {
    name: "line breaks of Windows",
    given: { text: "a: 1\r\nb: 2\r\n", range: [1, 1, 2, 5] },
    want: "1 a: 1\n  ^^^^\n2 b: 2\n0 more",
  },
  {
    name: "a place at the end of a line",
    given: { text: "a:\n", range: [1, 3, 1, 3] },
    want: "1 a:\n    ^\n0 more",
  },
  {
    name: "a place in the middle of a line of a megabyte",
    given: {
      text: `${"x".repeat(500_000)}HERE${"y".repeat(500_000)}`,
      range: [1, 500_001, 1, 500_005],
      columns: 20,
    },
    want: "1 …xxxxxxHEREyyyyyyyy…\n         ^^^^\n0 more",
  },
  {
    name: "a place at the end of a long line",
    given: {
      text: `${"x".repeat(100)}HERE`,
      range: [1, 101, 1, 105],
      columns: 20,
    },
    want: "1 …xxxxxxHERE\n         ^^^^\n0 more",
  },
  {
    name: "a place longer than a line",
    given: {
      text: `a: ${"x".repeat(100)}`,
      range: [1, 4, 1, 104],
      columns: 20,
    },
    want: "1 a: xxxxxxxxxxxxxxxx…\n     ^^^^^^^^^^^^^^^^\n0 more",
  },
  {
    name: "no line that there is not",
    given: { text: "a: 1", range: [7, 1, 7, 2] },
    want: "nothing",
  },
])("shows $name", ({ given, want }) => {
  expect(excerpt(given)).toBe(want);
});
