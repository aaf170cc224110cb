import { describe, expect, test } from "vitest";
import type { KnownFailure, SuiteReport, Verdict } from "../../src/report.js";
import { conformancePage } from "../../src/runtimes/conformance-page.js";
import { findPageDifferences } from "../../src/runtimes/find-page-differences.js";
import { readVersion } from "../../src/runtimes/read-page-facts.js";

const passed: Verdict = { kind: "passed" };
const failed: Verdict = { kind: "failed", reason: "expected 1 request, saw 2" };
const notApplicable = (reason: string): Verdict => ({
  kind: "not-applicable",
  reason,
});

const noCookies = "no operation takes a cookie";
const known: readonly KnownFailure[] = [
  {
    runtime: "bun",
    scenario: "retries/connection-reset",
    reason: "sends the request again | by itself, <once>",
  },
];

const node = report("node-22", {
  "parameters/cookie": [passed, notApplicable(noCookies)],
  "retries/connection-reset": [passed, passed],
});
const bun = report("bun", {
  "parameters/cookie": [
    notApplicable("it sets no `Cookie` header"),
    notApplicable(noCookies),
  ],
  "retries/connection-reset": [passed, failed],
});

function report(
  runtime: string,
  verdicts: Readonly<Record<string, readonly [Verdict, Verdict]>>,
): SuiteReport {
  return {
    runtime,
    scenarios: [
      {
        id: "parameters/cookie",
        promise: "parameters",
        title: "a cookie is sent as `a=b|c`",
      },
      {
        id: "retries/connection-reset",
        promise: "retries",
        title: "a * reset connection is tried again",
      },
    ],
    results: Object.entries(verdicts).flatMap(([scenario, [first, second]]) => [
      { scenario, package: "alsid", verdict: first },
      { scenario, package: "tiledb", verdict: second },
    ]),
  };
}

function pageOf(reports: readonly SuiteReport[]): string {
  return conformancePage(
    reports.map((each) => ({
      name: "Some runtime",
      version: "1.2.3",
      source: "npm: some-runtime",
      report: each,
    })),
    known,
  );
}

test("a page has a table for each promise, the known failures, and what does not apply", () => {
  expect(pageOf([node, bun])).toBe(`# Conformance

Written by \`npm run conformance\`; do not edit.

2 scenarios, 2 packages, 2 environments. \`✓ 5\`: it holds with five packages.
\`–\`: it applies to none of them, for a reason given at the end. \`✗\` or a footnote: a failure that is known, and why.

## Runtimes

| runtime | name | version | from |
| --- | --- | --- | --- |
| \`node-22\` | Some runtime | 1.2.3 | npm: some-runtime |
| \`bun\` | Some runtime | 1.2.3 | npm: some-runtime |

## Parameters by their style

| scenario | what is shown | node-22 | bun |
| --- | --- | --- | --- |
| \`parameters/cookie\` | a cookie is sent as \`a=b\\|c\` | ✓ 1 | – |

## Retries

| scenario | what is shown | node-22 | bun |
| --- | --- | --- | --- |
| \`retries/connection-reset\` | a \\* reset connection is tried again | ✓ 2 | ✓ 1 [^1] |

## Known failures

[^1]: sends the request again \\| by itself, \\<once>

## What does not apply

- no operation takes a cookie
  - tiledb: \`parameters/cookie\`
- it sets no \`Cookie\` header
  - alsid in bun: \`parameters/cookie\``);
});

describe("findPageDifferences", () => {
  test.each([node, bun])("finds none in the page of $runtime", (each) => {
    const page = pageOf([node, bun]);
    expect(findPageDifferences(page, each, known)).toEqual([]);
  });

  test("compares the scenarios alone for a runtime that the page does not have", () => {
    const page = pageOf([node, bun]);
    const later = { ...bun, runtime: "node-26" };
    expect(findPageDifferences(page, later, known)).toEqual([]);
    const fewer = { ...later, scenarios: later.scenarios.slice(1) };
    expect(findPageDifferences(page, fewer, known)).toEqual([
      "the page still says: parameters/cookie shows: a cookie is sent as `a=b|c`",
    ]);
  });

  test("finds an outcome that changed", () => {
    const page = pageOf([node, bun]);
    const fixed = report("bun", {
      "parameters/cookie": [passed, notApplicable("it has no cookies")],
      "retries/connection-reset": [passed, passed],
    });
    expect(findPageDifferences(page, fixed, [])).toEqual([
      "the page does not say: parameters/cookie has the outcome ✓ 1",
      "the page does not say: retries/connection-reset has the outcome ✓ 2",
      "the page does not say: parameters/cookie does not apply to tiledb: it has no cookies",
      "the page still says: parameters/cookie has the outcome –",
      "the page still says: retries/connection-reset has the outcome ✓ 1; known: sends the request again | by itself, <once>",
      "the page still says: parameters/cookie does not apply to tiledb: no operation takes a cookie",
      "the page still says: parameters/cookie does not apply to alsid: it sets no `Cookie` header",
    ]);
  });
});

test("readVersion gives the version of a runtime", () => {
  const page = pageOf([node]);
  expect(readVersion(page, "node-22")).toBe("1.2.3");
  expect(readVersion(page, "bun")).toBeUndefined();
});
