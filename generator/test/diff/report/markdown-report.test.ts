import { format } from "prettier";
import { expect, test } from "vitest";
import type { DiffReport } from "../../../src/diff/diff-report.js";
import { markdownReport } from "../../../src/diff/report/markdown-report.js";
import { expectedFile } from "./expected-file.js";
import {
  acceptedReport,
  manyChanges,
  petsReport,
  reportOf,
  unchangedReport,
} from "./pets-report.js";

test("tells all of what breaks, and folds the rest away", async () => {
  await expect(markdownReport([petsReport])).toMatchFileSnapshot(
    expectedFile("pets.md"),
  );
});

test("tells of several reports, of what was accepted and of what to mind", async () => {
  await expect(
    markdownReport([acceptedReport, unchangedReport]),
  ).toMatchFileSnapshot(expectedFile("accepted.md"));
});

test("says that nothing changed", () => {
  expect(markdownReport([unchangedReport])).toBe(`<!-- userapis-diff -->

## No changes

|              | Breaking | Risky | Types only | Names only | Safe | Prose | Fail | Bump |
| ------------ | -------- | ----- | ---------- | ---------- | ---- | ----- | ---- | ---- |
| \`teams.yaml\` | 0        | 0     | 0          | 0          | 0    | 0     | 0    | none |
`);
  expect(markdownReport([])).toBe("<!-- userapis-diff -->\n\n## No changes\n");
});

test.each([
  [0, "Breaks running clients: 2 changes"],
  [2, "May break running clients: 1 change"],
  [3, "Breaks code at compile time: 1 change"],
  [4, "Changes names: 1 change"],
  [5, "Breaks nothing: 2 changes"],
  [6, "Breaks nothing: 1 change"],
])("its headline is the worst verdict: from change %i, %s", (from, want) => {
  const changes = petsReport.changes.slice(from);

  expect(markdownReport([{ ...petsReport, changes }])).toContain(
    `\n## ${want}\n`,
  );
});

test("what fails is told in full, whatever else it is", () => {
  const failing = new Set(
    petsReport.changes.map((change) => change.fingerprint),
  );
  const report = markdownReport([{ ...petsReport, failing }]);

  expect(report.match(/^#### /gm)).toHaveLength(petsReport.changes.length);
  expect(report).not.toContain("<details>");
});

test("leaves whole changes out where there are too many, the least bad ones", () => {
  const report = markdownReport([manyChanges(3000)]);

  expect(report.length).toBeLessThanOrEqual(65_000);
  expect(report.length).toBeGreaterThan(64_000);
  const shown = report.match(/^#### Change \d+/gm) ?? [];
  expect(shown.slice(0, 2)).toEqual(["#### Change 0", "#### Change 1"]);
  expect(report).not.toContain("operation-added");
  expect(report).toContain(
    `\n**Left out: ${3000 - shown.length} changes (${1000 - shown.length} breaking, 2000 safe)**, since a comment holds no more. The other formats of \`userapis diff\` have them all.\n`,
  );
});

test("of several reports, keeps the worst of all", () => {
  const mild: DiffReport = {
    ...manyChanges(100),
    packageName: "@example/mild",
    changes: manyChanges(300).changes.slice(100),
    failing: new Set(),
  };
  const report = markdownReport([mild, petsReport], { limit: 5000 });

  expect(report.length).toBeLessThanOrEqual(5000);
  expect(report.match(/^#### .*$/gm)).toHaveLength(2);
  expect(report).toContain("<summary>Names only: 1</summary>");
  expect(report).not.toContain("<summary>Prose");
});

test.each([0, 1, 10, 300, 301])("keeps its limit with %i changes", (number) => {
  for (const limit of [1200, 3000, 20_000]) {
    const report = markdownReport([manyChanges(number)], { limit });

    expect(report.length).toBeLessThanOrEqual(limit);
    expect(report.startsWith("<!-- userapis-diff -->\n")).toBe(true);
  }
});

test("keeps its limit with hundreds of reports of odd names", () => {
  const odd = reportOf("|`\u202e".repeat(1000));

  expect(
    markdownReport(Array.from({ length: 300 }, () => ({ ...odd }))).length,
  ).toBeLessThanOrEqual(65_000);
});

test("nothing of a document is markup", async () => {
  const report = markdownReport([
    reportOf("a|b `c|d` <b>@user</b> octo#12 http://e.f ```\n# g"),
  ]);

  await expect(report).toMatchFileSnapshot(expectedFile("hostile.md"));
});

test.each([
  ["`a` and ``b`c``", "`a` and ``b`c``"],
  ["`<b>@user</b>`", "`<b>@user</b>`"],
  ["a`b", "a\\`b"],
  ["<img src=x>", "\\<img src=x\\>"],
  ["[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)"],
  ["*a* _b_ ~~c~~ $d$", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\$d\\$"],
  ["&lt;", "\\&lt;"],
  ["@user a@b.cd", "@&#8203;user a@&#8203;b.cd"],
  [
    "see #12, octo/repo#12, GH-12",
    "see #&#8203;12, octo/repo#&#8203;12, GH&#8209;12",
  ],
  ["https://a.b www.a.b", "https&#58;//a.b www&#46;a.b"],
  ["mailto:a", "mailto&#58;a"],
  ["# a", "\\# a"],
  ["- a", "\\- a"],
  ["1. a", "1\\. a"],
  ["a\n\n# b", "a\\\\n\\\\n# b"],
  ["\u001b[31m", "\\\\u001b\\[31m"],
])("%j is itself", (text, want) => {
  const report = markdownReport([reportOf(text)]);

  expect(report.split("\n")).toContain(`- **Why:** ${want}`);
});

test("is Markdown as a formatter would write it", async () => {
  for (const report of [petsReport, acceptedReport, manyChanges(30)]) {
    const text = markdownReport([report, unchangedReport]);

    expect(await format(text, { parser: "markdown" })).toBe(text);
  }
});

test("a long value does not push the rest out", () => {
  const report = markdownReport([reportOf("x".repeat(100_000))]);

  expect(report.length).toBeLessThan(20_000);
  expect(report).toContain("- **Fix:** xxx");
});
