import { expect, test } from "vitest";
import { editJson } from "../../src/init/edit-json.js";

test("what is new is laid out as its neighbours are; all else stays", () => {
  const text = `{
\t"files": ["a",   "b"],
\t"workspaces": [
\t\t"apps/*"
\t],
\t"scripts": { "build":"x" },
\t"keywords": ["a", "b"]
}`;
  expect(
    editJson(text, [
      { path: ["workspaces"], value: "clients/pets", append: true },
      { path: ["scripts", "generate"], value: "userapis generate" },
      { path: ["devDependencies", "@userapis/generator"], value: "0.1.0" },
      { path: ["keywords"], value: "c", append: true },
    ]),
  ).toBe(`{
\t"files": ["a",   "b"],
\t"workspaces": [
\t\t"apps/*",
\t\t"clients/pets"
\t],
\t"scripts": { "build":"x", "generate": "userapis generate" },
\t"keywords": ["a", "b", "c"],
\t"devDependencies": {
\t\t"@userapis/generator": "0.1.0"
\t}
}`);
});

test("four spaces and the line breaks of Windows", () => {
  expect(
    editJson('{\r\n    "a": [ ]\r\n}\r\n', [
      { path: ["b", "c"], value: [2] },
      { path: ["a"], value: 1, append: true },
    ]),
  ).toBe(
    '{\r\n    "a": [\r\n        1\r\n    ],\r\n    "b": {\r\n        "c": [\r\n            2\r\n        ]\r\n    }\r\n}\r\n',
  );
});

test("an empty object", () => {
  expect(editJson("{}\n", [{ path: ["a", "b"], value: 1 }])).toBe(
    '{\n  "a": {\n    "b": 1\n  }\n}\n',
  );
});

test("something else in the way", () => {
  expect(() =>
    editJson('{"scripts": null}', [{ path: ["scripts", "a"], value: "b" }]),
  ).toThrow('"scripts" of package.json is not an object');
});
