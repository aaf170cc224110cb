import { expect, test } from "vitest";
import { peersPage } from "../../src/peers/peers-page.js";
import type { SuiteReport, Verdict } from "../../src/report.js";

const passed: Verdict = { kind: "passed" };
const failed = (reason: string): Verdict => ({ kind: "failed", reason });
const notApplicable = (reason: string): Verdict => ({
  kind: "not-applicable",
  reason,
});

function reportOf(
  dots: readonly [Verdict, Verdict],
  again: readonly [Verdict, Verdict],
): SuiteReport {
  const scenarios = [
    { id: "paths/dots", promise: "paths", title: "two dots are refused" },
    { id: "retries/again", promise: "retries", title: "a GET is repeated" },
  ] as const;
  const verdicts = [dots, again];
  return {
    runtime: "node-20",
    scenarios,
    results: scenarios.flatMap(({ id }, index) =>
      (verdicts[index] ?? []).map((verdict, place) => ({
        scenario: id,
        package: `client / document ${place}`,
        verdict,
      })),
    ),
  };
}

test("the page counts by promise, and lists who fails what and why", () => {
  const noRetries = notApplicable("it has no retries");
  const page = peersPage(
    [
      {
        name: "ours",
        setup: "as it is",
        report: reportOf([passed, passed], [passed, notApplicable("no GET")]),
      },
      {
        name: "other",
        setup: "as its documentation says",
        report: reportOf(
          [passed, failed("127.0.0.1:4711 got\na request")],
          [noRetries, noRetries],
        ),
      },
    ],
    { other: "1.2.3" },
  );

  expect(page.slice(page.indexOf("## The clients"))).toBe(`## The clients

- **ours**: as it is.
- **other 1.2.3**: as its documentation says.

## How many hold

Passed / failed / does not apply.

| promise | ours | other |
| --- | --- | --- |
| paths | 1 / 0 / 0 | 0 / 1 / 0 |
| retries | 1 / 0 / 0 | 0 / 0 / 1 |
| **all** | 2 / 0 / 0 | 0 / 1 / 1 |

## Who fails what

✓: it holds. ✗: it does not. –: it does not apply. Scenarios that hold wherever they apply are left out.

| scenario | what is shown | ours | other |
| --- | --- | --- | --- |
| \`paths/dots\` | two dots are refused | ✓ | ✗ |

## What ours fails

Nothing.

## What other fails

- \`paths/dots\`: 127.0.0.1 got a request

## What does not apply

**ours**

Nothing.

**other**

- it has no retries: \`retries/again\``);
});
