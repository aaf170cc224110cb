import { expect, test } from "vitest";
import type { ApiChange } from "../../../src/diff/api-change.js";
import {
  countChanges,
  printCounts,
} from "../../../src/diff/report/count-changes.js";
import {
  groupChanges,
  sectionOf,
  worstFirst,
} from "../../../src/diff/report/group-changes.js";
import { petsReport } from "./pets-report.js";

const { changes } = petsReport;

test("puts each change into one section, the worst that fits", () => {
  expect(
    groupChanges(changes.toReversed()).map(({ kind, changes }) => [
      kind,
      ...changes.map(({ id }) => id),
    ]),
  ).toEqual([
    ["breaking", "request-parameter-became-required", "operation-removed"],
    ["risky", "response-enum-value-added"],
    ["types", "response-property-added-required"],
    ["names", "operation-id-changed"],
    ["safe", "operation-added"],
    ["prose", "description-changed"],
  ]);
});

type Verdicts = Pick<ApiChange, "wire" | "types" | "names" | "group">;

test.each<{ given: Verdicts; want: string }>([
  {
    given: { wire: "breaking", types: "call", names: true, group: "prose" },
    want: "breaking",
  },
  {
    given: { wire: "risky", types: "none", names: false, group: "prose" },
    want: "risky",
  },
  {
    given: { wire: "safe", types: "import", names: true, group: "changed" },
    want: "names",
  },
  {
    given: { wire: "safe", types: "mock", names: false, group: "prose" },
    want: "types",
  },
  {
    given: { wire: "safe", types: "none", names: true, group: "prose" },
    want: "names",
  },
  {
    given: { wire: "safe", types: "none", names: false, group: "deprecated" },
    want: "safe",
  },
])("%j", ({ given, want }) => {
  const sections = changes
    .slice(0, 1)
    .map((change) => sectionOf({ ...change, ...given }));

  expect(sections).toEqual([want]);
});

test("sorts by section, then by whose code breaks, then not at all", () => {
  const sorted = worstFirst(
    changes.toReversed().map((change) => ({ ...change, types: "none" })),
  );

  expect(sorted.map(({ id }) => id)).toEqual([
    "request-parameter-became-required",
    "operation-removed",
    "response-enum-value-added",
    "operation-id-changed",
    "operation-added",
    "response-property-added-required",
    "description-changed",
  ]);
  const [first, second] = worstFirst([
    ...changes
      .slice(0, 1)
      .map((change) => ({ ...change, types: "mock" as const })),
    ...changes.slice(1, 2),
  ]);
  expect([first?.types, second?.types]).toEqual(["call", "mock"]);
});

test("counts", () => {
  expect(countChanges(changes)).toEqual({
    breaking: 2,
    risky: 1,
    types: 1,
    names: 1,
    safe: 1,
    prose: 1,
  });
  expect(printCounts(countChanges(changes))).toBe(
    "2 breaking, 1 risky, 1 types only, 1 names only, 1 safe, 1 prose",
  );
  expect(printCounts(countChanges([]))).toBe("");
});
