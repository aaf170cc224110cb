import { expect, test } from "vitest";
import { judgeReport } from "../src/judge-report.js";
import type { SuiteReport, Verdict } from "../src/report.js";

const reportOf = (verdict: Verdict): SuiteReport => ({
  runtime: "node-20",
  scenarios: [
    { id: "paths/dots", promise: "paths", title: "dots are refused" },
  ],
  results: [{ scenario: "paths/dots", package: "tiledb", verdict }],
});
const failed = reportOf({ kind: "failed", reason: "it was sent" });
const passed = reportOf({ kind: "passed" });
const excuse = { scenario: "paths/dots", reason: "not built yet" };

test("a failure without an excuse is a problem, with its reason", () => {
  expect(judgeReport(failed, [])).toEqual([
    "node-20: paths/dots with tiledb: it was sent",
  ]);
});

test("a failure with an excuse is none", () => {
  expect(judgeReport(failed, [excuse])).toEqual([]);
  expect(judgeReport(failed, [{ ...excuse, runtime: "node" }])).toEqual([]);
  expect(judgeReport(failed, [{ ...excuse, package: "tiledb" }])).toEqual([]);
});

test("an excuse for another runtime or package excuses nothing", () => {
  expect(judgeReport(failed, [{ ...excuse, runtime: "bun" }])).toHaveLength(1);
  expect(judgeReport(failed, [{ ...excuse, package: "alsid" }])).toHaveLength(
    2,
  );
});

test("an excuse that no longer applies is a problem", () => {
  expect(judgeReport(passed, [excuse])).toEqual([
    "node-20: the excuse for paths/dots with any package no longer applies; take it out of known-failures.ts",
  ]);
  expect(judgeReport(passed, [{ ...excuse, runtime: "bun" }])).toEqual([]);
});
