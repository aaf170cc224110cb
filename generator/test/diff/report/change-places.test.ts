import { expect, test } from "vitest";
import type { DiffReport } from "../../../src/diff/diff-report.js";
import {
  isWorkingTree,
  printMainPlace,
  printSidePlace,
} from "../../../src/diff/report/change-places.js";
import { petsReport } from "./pets-report.js";

const [removed, changed] = petsReport.changes;

test.each([
  ["specs/pets.yaml", "specs/pets.yaml:19:5"],
  ["specs", "specs/pets.yaml:19:5"],
  ["git:main:specs/pets.yaml", "git:main:specs/pets.yaml:19:5"],
  ["main:specs/pets.yaml", "main:specs/pets.yaml:19:5"],
  ["HEAD@{10:30}:specs/all.yaml", "HEAD@{10:30}:specs/pets.yaml:19:5"],
  ["git::specs/pets.yaml", "git::specs/pets.yaml:19:5"],
  ["npm:@example/pets@1.0.0", "specs/pets.yaml:19:5"],
  ["tarball:pets.tgz", "specs/pets.yaml:19:5"],
  ["C:\\pets.yaml", "specs/pets.yaml:19:5"],
])("of the base %s, a place is %s", (label, want) => {
  const report: DiffReport = {
    ...petsReport,
    base: { ...petsReport.base, label },
  };

  expect(removed && printSidePlace(removed, "base", report)).toBe(want);
  expect(removed && printMainPlace(removed, report)).toBe(want);
  expect(changed && printMainPlace(changed, report)).toBe(
    "specs/pets.yaml:10:11",
  );
});

test.each([
  ["specs/pets.yaml", true],
  ["C:\\pets.yaml", true],
  ["/home/pets.yaml", true],
  ["git:main:specs/pets.yaml", false],
  ["main:specs/pets.yaml", false],
  ["npm:@example/pets", false],
  ["tarball:pets", false],
  ["pets-1.0.0.tgz", false],
  ["-", false],
])("%s is of the working tree: %s", (label, want) => {
  expect(isWorkingTree(label)).toBe(want);
});
