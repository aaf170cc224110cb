import { expect, test } from "vitest";
import { editJson } from "../../src/init/edit-json.js";

test("tabs, and lists on one line elsewhere, stay", () => {
  const text = `{
\t"files": ["a", "b"],
\t"workspaces": [
\t\t"apps/*"
\t],
\t"scripts": { "build": "x" }
}`;
  expect(
    editJson(text, [
      { path: ["workspaces"], value: "clients/pets", append: true },
      { path: ["scripts", "generate"], value: "userapis generate" },
      { path: ["devDependencies", "@userapis/generator"], value: "0.1.0" },
    ]),
  ).toBe(`{
\t"files": ["a", "b"],
\t"workspaces": [
\t\t"apps/*",
\t\t"clients/pets"
\t],
\t"scripts": {
\t\t"build": "x",
\t\t"generate": "userapis generate"
\t},
\t"devDependencies": {
\t\t"@userapis/generator": "0.1.0"
\t}
}`);
});

test("four spaces and the line breaks of Windows", () => {
  expect(
    editJson('{\r\n    "a": 1\r\n}\r\n', [{ path: ["b", "c"], value: 2 }]),
  ).toBe('{\r\n    "a": 1,\r\n    "b": {\r\n        "c": 2\r\n    }\r\n}\r\n');
});
