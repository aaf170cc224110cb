import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { printLayout } from "../../../src/emit/print-layout.js";
import { printSample } from "../../../src/emit/sample/print-sample.js";
import { sampleBytes } from "../../../src/emit/sample/sample.js";
import type { Sample } from "../../../src/emit/sample/sample.js";

const long = "a long text of some forty characters, give or take";

const cases: readonly [what: string, given: Sample, want: string][] = [
  [
    "scalars",
    { a: 1, "b-c": "x", d: null, e: true },
    `{ a: 1, "b-c": "x", d: null, e: true }`,
  ],
  ["empty brackets", [{}, []], "[{}, []]"],
  ["quotes", `"it's" is "fine"`, `'"it\\'s" is "fine"'`],
  ["line separators", "a\u2028b", `"a\\u2028b"`],
  ["great numbers", [1e21, 1e-7], "[1e21, 1e-7]"],
  [
    "the prototype's name",
    JSON.parse(`{"__proto__":1}`) as Sample,
    `{ ["__proto__"]: 1 }`,
  ],
  ["bytes", sampleBytes("abc"), `new Blob(["abc"])`],
  [
    "lists of objects",
    [
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ],
    "[\n  { a: 1, b: 2 },\n  { a: 3, b: 4 },\n]",
  ],
  [
    "long objects",
    { first: long, second: [long] },
    `{\n  first: "${long}",\n  second: ["${long}"],\n}`,
  ],
  [
    "long texts",
    { key: long + long, longer: long + long },
    `{\n  key: "${long}${long}",\n  longer:\n    "${long}${long}",\n}`,
  ],
  [
    "many numbers",
    { list: Array.from({ length: 30 }, (_, index) => index * 1000) },
    `{
  list: [
    0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10000, 11000,
    12000, 13000, 14000, 15000, 16000, 17000, 18000, 19000, 20000, 21000, 22000,
    23000, 24000, 25000, 26000, 27000, 28000, 29000,
  ],
}`,
  ],
];

describe("printSample prints", () => {
  it.each(cases)("%s", async (_, given, want) => {
    const printed = printLayout(printSample(given));
    expect(printed).toBe(want);
    const statement = printLayout(["use(", printSample(given), ");"]);
    expect(await format(statement, { parser: "typescript" })).toBe(
      `${statement}\n`,
    );
  });
});
