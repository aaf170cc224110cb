import { describe, expect, test } from "vitest";
import { applySeverity } from "../../src/diff/severity.js";
import type { Severity } from "../../src/diff/severity.js";
import { exampleChange } from "./example-change.js";

const change = exampleChange({
  id: "response-property-removed",
  wire: "risky",
  types: "call",
  names: true,
});

function judged(...table: [string, Severity][]) {
  return applySeverity([change], new Map(table)).map(
    ({ wire, types, names, why }) => ({ wire, types, names, why }),
  );
}

describe("what the configuration can make of a change", () => {
  test.each([
    [
      "breaking",
      { wire: "breaking", types: "call", names: true },
      "The configuration counts it as breaking. Because.",
    ],
    [
      "risky",
      { wire: "risky", types: "none", names: false },
      "The configuration counts it as risky. Because.",
    ],
    [
      "safe",
      { wire: "safe", types: "none", names: false },
      "The configuration counts it as safe. Because.",
    ],
  ] as const)("%s", (severity, verdicts, why) => {
    expect(judged([change.id, severity])).toEqual([{ ...verdicts, why }]);
  });

  test("ignore", () => {
    expect(judged([change.id, "ignore"])).toEqual([]);
  });
});

test("what no pattern matches stays as it is", () => {
  expect(applySeverity([change], new Map([["request-*", "ignore"]]))).toEqual([
    change,
  ]);
});

test("an id goes before a beginning, and a longer beginning before a shorter one", () => {
  const wires = (...table: [string, Severity][]) =>
    judged(...table).map(({ wire }) => wire);
  expect(wires(["response-*", "ignore"], [change.id, "safe"])).toEqual([
    "safe",
  ]);
  expect(
    wires(["response-*", "ignore"], ["response-property-*", "breaking"]),
  ).toEqual(["breaking"]);
  expect(wires(["*", "safe"])).toEqual(["safe"]);
});
