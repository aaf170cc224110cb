import { expect, test } from "vitest";
import { isCovered, usualOutput } from "../../src/init/workspaces.js";

test.each([
  ["packages/a", ["packages/*"], true],
  ["packages/a/b", ["packages/*"], false],
  ["packages/a/b", ["./packages/**/"], true],
  ["clients/a", ["clients/a"], true],
  ["a", ["*"], true],
  ["b/a", ["*"], false],
  ["b/a", ["**"], true],
  ["other/a", ["packages/*", "!other"], false],
])("%s is among %j: %s", (output, patterns, wanted) => {
  expect(isCovered(output, patterns)).toBe(wanted);
});

test.each([
  [[], "packages/a"],
  [["apps/web", "libs/*"], "libs/a"],
  [["apps/*", "packages/*"], "packages/a"],
  [["**"], "packages/a"],
])("a package goes where others are: %j", (patterns, wanted) => {
  expect(usualOutput(patterns, "a")).toBe(wanted);
});
