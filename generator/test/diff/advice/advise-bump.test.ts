import { expect, test } from "vitest";
import { adviseBump } from "../../../src/diff/advice/advise-bump.js";
import { exampleChange } from "../example-change.js";

const changes = {
  breaking: exampleChange({ wire: "breaking" }),
  call: exampleChange({ types: "call" }),
  import: exampleChange({ types: "import" }),
  name: exampleChange({ types: "call", names: true }),
  risky: exampleChange({ wire: "risky" }),
  exhaustive: exampleChange({ types: "exhaustive" }),
  mock: exampleChange({ types: "mock" }),
  added: exampleChange({ group: "added" }),
  deprecated: exampleChange({ group: "deprecated" }),
  prose: exampleChange({ group: "prose" }),
};

test.each([
  ["breaking", "major", "major", "minor"],
  ["call", "major", "major", "minor"],
  ["import", "major", "major", "minor"],
  ["name", "major", "major", "minor"],
  ["risky", "minor", "minor", "patch"],
  ["exhaustive", "minor", "major", "patch"],
  ["mock", "minor", "major", "patch"],
  ["added", "minor", "minor", "patch"],
  ["deprecated", "minor", "minor", "patch"],
  ["prose", "patch", "patch", "patch"],
] as const)(
  "%s: %s; with strict types %s; below 1.0.0 %s",
  (name, ...expected) => {
    const bump = (strictTypes: boolean, version: string) =>
      adviseBump([changes[name]], { strictTypes, version }).bump;
    expect([
      bump(false, "1.0.0"),
      bump(true, "1.0.0"),
      bump(false, "0.9.0"),
    ]).toEqual(expected);
  },
);

test("the worst decides, and the first of the worst is named", () => {
  const first = exampleChange({ wire: "breaking", fingerprint: "1" });
  const second = exampleChange({ wire: "breaking", fingerprint: "2" });
  expect(
    adviseBump([changes.prose, changes.added, first, second], {
      strictTypes: false,
      version: undefined,
    }),
  ).toEqual({ bump: "major", because: first });
});

test("no change needs no version", () => {
  expect(adviseBump([], { strictTypes: true, version: "1.0.0" })).toEqual({
    bump: "none",
    because: undefined,
  });
});

test("a version that is a date is not below 1.0.0", () => {
  const policy = { strictTypes: false, version: "2024-06-01" };
  expect(adviseBump([changes.breaking], policy).bump).toBe("major");
});
