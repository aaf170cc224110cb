import { format } from "prettier";
import { expect, it } from "vitest";
import { markdownTable } from "../../../src/emit/docs/markdown-table.js";

it("is what prettier prints, with bars escaped", async () => {
  const table = markdownTable(
    ["`a`", "b"],
    [
      ["`x|y`", "[`z`](#z)"],
      ["", "-"],
    ],
  );
  const wanted = `| \`a\`    | b         |
| ------ | --------- |
| \`x\\|y\` | [\`z\`](#z) |
|        | -         |
`;
  expect(`${table}\n`).toBe(wanted);
  expect(await format(wanted, { parser: "markdown" })).toBe(wanted);
});

it("is none where a width is not a length", () => {
  expect(markdownTable(["a"], [["日本"]])).toBeUndefined();
});
