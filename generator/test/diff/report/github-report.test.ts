import { expect, test } from "vitest";
import type { ApiChange } from "../../../src/diff/api-change.js";
import type { DiffReport } from "../../../src/diff/diff-report.js";
import { githubReport } from "../../../src/diff/report/github-report.js";
import { expectedFile } from "./expected-file.js";
import {
  acceptedReport,
  manyChanges,
  petsReport,
  reportOf,
  unchangedReport,
} from "./pets-report.js";

test("annotates the revision, worst first, but for prose", async () => {
  await expect(githubReport([petsReport])).toMatchFileSnapshot(
    expectedFile("pets.github.txt"),
  );
});

test("annotates no accepted change, but what is to mind", () => {
  expect(githubReport([acceptedReport])).toBe(
    `::warning title=userapis diff::acceptances.yaml:7:3: 000000000000 matches no change.
::notice file=specs/pets.yaml,line=18,endLine=18,col=5,endColumn=9,title=operation-added (safe)::\`POST /pets\` was added.%0AWhy: Nobody calls it yet.%0AFix: Nothing.%0AUsed by: POST /pets%0AFingerprint: 5a5b5c5d5e5f
`,
  );
});

test("says nothing where nothing changed", () => {
  expect(githubReport([unchangedReport])).toBe("");
});

test("a warning is what breaks and does not fail", () => {
  const levels = levelsOf({ ...petsReport, failing: new Set() });

  expect(levels).toEqual([
    ...["warning", "warning", "warning"],
    ...["notice", "notice", "notice"],
  ]);
});

test.each([
  "git:HEAD:specs/pets.yaml",
  "HEAD:specs/pets.yaml",
  "HEAD@{10:30}:specs/pets.yaml",
  "npm:@example/pets@latest",
  "tarball:pets",
  "pets-1.0.0.tgz",
  "-",
])("names no file where the revision is %s", (label) => {
  const report: DiffReport = {
    ...petsReport,
    revision: { ...petsReport.revision, label },
  };

  expect(githubReport([report])).not.toContain("file=");
});

test("names a file of a document that is many files", () => {
  const report: DiffReport = {
    ...petsReport,
    revision: { ...petsReport.revision, label: "specs" },
  };

  expect(githubReport([report])).toContain("file=specs/pets.yaml,line=10");
});

interface Extent {
  readonly name: string;
  readonly place: Partial<ApiChange["revision"]>;
  readonly want: string;
}

test.each<Extent>([
  {
    name: "columns within one line, the last one included",
    place: { line: 3, column: 5, endLine: 3, endColumn: 9 },
    want: "line=3,endLine=3,col=5,endColumn=8,",
  },
  {
    name: "one column of an empty range",
    place: { line: 3, column: 5, endLine: 3, endColumn: 5 },
    want: "line=3,endLine=3,col=5,endColumn=5,",
  },
  {
    name: "no columns of several lines",
    place: { line: 3, column: 5, endLine: 6, endColumn: 9 },
    want: "line=3,endLine=6,title",
  },
  {
    name: "no line that it does not reach into",
    place: { line: 3, column: 5, endLine: 6, endColumn: 1 },
    want: "line=3,endLine=5,title",
  },
  {
    name: "the first line of what encloses it",
    place: { line: 3, column: 5, endLine: 6, endColumn: 9, exact: false },
    want: "line=3,endLine=3,title",
  },
])("marks $name", ({ place, want }) => {
  const changes = petsReport.changes.slice(1, 2).map((change) => ({
    ...change,
    revision: { ...change.revision, ...place },
  }));

  expect(githubReport([{ ...petsReport, changes }])).toContain(want);
});

test("shows no more than GitHub does, and counts the rest", () => {
  const report = githubReport([manyChanges(300)]);
  const lines = report.trimEnd().split("\n");

  expect(levelsOf(manyChanges(300))).toEqual([
    ...Array.from({ length: 10 }, () => "error"),
    ...Array.from({ length: 10 }, () => "warning"),
    ...Array.from({ length: 10 }, () => "notice"),
  ]);
  expect(lines.at(-1)).toBe(
    "::notice title=userapis diff::271 more annotations had no room here; the other formats of `userapis diff` have them.",
  );
});

test("shows all where there is just room", () => {
  const report: DiffReport = { ...manyChanges(15), failing: new Set() };

  expect(levelsOf(report)).toEqual([
    ...Array.from({ length: 5 }, () => "warning"),
    ...Array.from({ length: 10 }, () => "notice"),
  ]);
  expect(githubReport([report])).not.toContain("no room");
});

test("of several reports, the worst of all come first", () => {
  const titles = githubReport([acceptedReport, petsReport])
    .match(/title=[a-z-]+/g)
    ?.map((title) => title.slice("title=".length));

  expect(titles).toEqual([
    "operation-removed",
    "request-parameter-became-required",
    "response-enum-value-added",
    "userapis",
    "response-property-added-required",
    "operation-id-changed",
    "operation-added",
    "operation-added",
  ]);
});

test.each([
  "::error::x",
  "\n::stop-commands::x",
  "a,line=1,title=b::c",
  "100%0A::error::x",
  "##[error]x",
  "\u001b[31m\r\u0085",
])("keeps %j in its place", (text) => {
  const odd = reportOf(text);
  const revision = { ...odd.revision, label: "specs" };
  const report = githubReport([{ ...odd, revision }]);
  const [change, warning, ...rest] = report
    .trimEnd()
    .split("\n")
    .map(readCommand);

  expect(change?.name).toBe("error");
  expect(Object.keys(change?.properties ?? {})).toEqual([
    ...["file", "line", "endLine", "col", "endColumn"],
    "title",
  ]);
  expect(warning).toEqual({
    name: "warning",
    properties: { title: "userapis diff" },
  });
  expect(rest).toEqual([]);
  expect(report).not.toMatch(/[^ -~\n]/);
});

function levelsOf(report: DiffReport): string[] {
  return githubReport([report])
    .trimEnd()
    .split("\n")
    .map((line) => readCommand(line).name);
}

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** As GitHub's runner reads a line. */
function readCommand(line: string): Command {
  const [, name = "", list = ""] = /^::([a-z]+) ?(.*?)::/.exec(line) ?? [];
  const pairs = list.split(",").map((pair) => {
    const [key = "", value = ""] = pair.split(/=(.*)/s);
    return [key, value] as const;
  });
  return { name, properties: Object.fromEntries(pairs) };
}
