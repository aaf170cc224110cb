import { expect, test } from "vitest";
import { bumpReport } from "../../../src/diff/report/bump-report.js";
import {
  acceptedReport,
  petsReport,
  reportOf,
  unchangedReport,
} from "./pets-report.js";

test("of one report, the step alone", () => {
  expect(bumpReport([petsReport])).toBe("major\n");
  expect(bumpReport([unchangedReport])).toBe("none\n");
});

test("of several, each after its package, or its document where there is none", () => {
  expect(bumpReport([acceptedReport, unchangedReport])).toBe(
    "@example/pets minor\nteams.yaml none\n",
  );
});

test("a name stays on its line", () => {
  expect(bumpReport([reportOf("a\n\u001b[31mb"), unchangedReport])).toBe(
    "a\\n\\u001b[31mb major\nteams.yaml none\n",
  );
});

test("of none, nothing", () => {
  expect(bumpReport([])).toBe("");
});
