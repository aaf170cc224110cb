import { format } from "prettier";
import { expect, test } from "vitest";
import { typeKey, valueKey } from "../../../src/emit/text/property-key.js";
import { stringLiteral } from "../../../src/emit/text/string-literal.js";

const hostile = [
  "plain",
  "",
  `it's`,
  `say "hi"`,
  `'"`,
  `""'`,
  "back\\slash",
  "line\nbreak\r\ttab",
  "\u2028\u2029\u0085\ufeff",
  "\u202eright to left\u2066",
  "${name} `tick` */ // -->",
  "\ud800 lone",
  "é 日本 👍🏽",
  "\0\u0001\u007f",
];

test.each(hostile)("%j means itself and stays on one line", async (text) => {
  const literal = stringLiteral(text);
  expect(literal).not.toMatch(/[\n\r\u0085\u2028\u2029\u202e\u2066\ufeff]/);
  const module = `data:text/javascript,export default ${encodeURIComponent(literal)};`;
  const { default: value } = (await import(module)) as { default: unknown };
  expect(value).toBe(text);
});

test("quotes are prettier's choice", async () => {
  const statements = hostile.map((text) => `f(${stringLiteral(text)});`);
  const text = `${statements.join("\n")}\n`;
  expect(await format(text, { parser: "typescript" })).toBe(text);
});

test("property names are quoted where prettier quotes them", async () => {
  const names =
    "name $a_1 x-api-key 1 default é 日本 𠀀 a\u00b7 ℘ x٣ ª __proto__".split(
      " ",
    );
  const members = ["", "a b", ...names].map(
    (name) => `  ${typeKey(name)}: 1;\n`,
  );
  const text = `interface X {\n${members.join("")}}\n`;
  expect(await format(text, { parser: "typescript" })).toBe(text);
  expect(text).toContain('\n  name: 1;\n  $a_1: 1;\n  "x-api-key": 1;');
});

test("`__proto__` in a value is a property, not the prototype", () => {
  expect(valueKey("__proto__")).toBe('["__proto__"]');
});
