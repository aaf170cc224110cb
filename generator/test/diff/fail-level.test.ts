import { expect, test } from "vitest";
import { failLevels, reachesLevel } from "../../src/diff/fail-level.js";
import { exampleChange } from "./example-change.js";

test.each([
  [
    "what breaks a running client",
    { wire: "breaking" },
    "wire, wire:risky, types, types:exhaustive, types:mock, names, any",
  ],
  ["what may break one", { wire: "risky" }, "wire:risky, any"],
  [
    "what stops callers",
    { types: "call" },
    "types, types:exhaustive, types:mock, names, any",
  ],
  [
    "a renamed method",
    { types: "call", names: true },
    "types, types:exhaustive, types:mock, names, any",
  ],
  [
    "a name that is gone",
    { types: "import" },
    "types, types:exhaustive, types:mock, names, any",
  ],
  [
    "what stops a switch",
    { types: "exhaustive" },
    "types:exhaustive, types:mock, names, any",
  ],
  ["what stops a mock", { types: "mock" }, "types:mock, names, any"],
  ["a name that stops nobody", { names: true }, "names, any"],
  ["prose", { group: "prose" }, "any"],
] as const)("%s", (_name, parts, levels) => {
  const change = exampleChange(parts);
  expect(
    failLevels.filter((level) => reachesLevel(change, level)).join(", "),
  ).toBe(levels);
});
