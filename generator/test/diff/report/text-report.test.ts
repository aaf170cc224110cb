import { expect, test } from "vitest";
import { textReport } from "../../../src/diff/report/text-report.js";
import { expectedFile } from "./expected-file.js";
import {
  acceptedReport,
  manyChanges,
  petsReport,
  reportOf,
  unchangedReport,
} from "./pets-report.js";

const plain = { colors: false, columns: 80 };

test("tells all of what breaks, briefly of what is safe, and only counts prose", async () => {
  await expect(textReport([petsReport], plain)).toMatchFileSnapshot(
    expectedFile("pets.txt"),
  );
});

test("tells all of everything when asked to, in as few columns as there are", async () => {
  const text = textReport([petsReport], {
    colors: false,
    columns: 60,
    verbose: true,
  });

  await expect(text).toMatchFileSnapshot(expectedFile("pets-verbose.txt"));
  expect(text.split("\n").filter((line) => line.length > 60)).toEqual([]);
});

test("prints one report after the other, with what was accepted and what to mind", () => {
  expect(textReport([acceptedReport, unchangedReport], plain)).toBe(
    `@example/pets: git:main:specs/pets.yaml (1.2.0) → specs/pets.yaml (1.2.0)

Safe: 1 change

specs/pets.yaml:18:5  safe
  \`POST /pets\` was added.
  operation-added  5a5b5c5d5e5f

Accepted: 2 changes
  specs/pets.yaml:10:11 request-parameter-became-required 1f2e3d4c5b6a: The
    server has always refused calls without it. (until 2027-01-31)
  git:main:specs/pets.yaml:19:5 operation-removed 0b1c2d3e4f50: Nobody calls
    it.

warning: acceptances.yaml:7:3: 000000000000 matches no change.

1 change: 1 safe. Bump: minor, because of operation-added at
specs/pets.yaml:18:5.

teams.yaml: no changes
`,
  );
});

test("says in one line that nothing changed", () => {
  expect(textReport([unchangedReport], plain)).toBe("teams.yaml: no changes\n");
  expect(textReport([unchangedReport, unchangedReport], plain)).toBe(
    "2 documents: no changes\n",
  );
});

test("colours add nothing but colours", () => {
  const colored = textReport([petsReport], { colors: true, columns: 80 });

  expect(colored).toContain("\u001b[31mwire: breaking\u001b[39m");
  expect(colored).toContain("\u001b[32m^^^^^^^^^^^^^^\u001b[39m");
  expect(colored.replace(/\u001b\[\d+m/g, "")).toBe(
    textReport([petsReport], plain),
  );
});

test.each([
  ["paint a terminal", "\u001b[31mred\u001b]0;title\u0007\u009b2J"],
  ["move the cursor", "a\rb\nc\td\be"],
  ["turn the direction of reading", "\u202egpj.exe\u2066"],
])("a document cannot %s", (_, text) => {
  const report = textReport([reportOf(text)], plain);

  expect(report.replace(/[ -~\n…→]/g, "")).toBe("");
  expect(report).toContain("wire: breaking");
});

test.each([
  "::error::x",
  "  ::stop-commands::x",
  "##[error]x",
  ":::add-mask::y",
])("a document cannot command GitHub's runner with %j", (text) => {
  for (const colors of [false, true]) {
    const report = textReport([reportOf(text)], { colors, columns: 20 });
    const lines = report.replace(/\u001b\[\d+m/g, "").split("\n");

    expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  }
});

test("lists hundreds of changes", () => {
  const text = textReport([manyChanges(300)], plain);

  expect(text.match(/^ {2}Change \d+:/gm)).toHaveLength(300);
  expect(text).toContain("300 changes: 100 breaking, 200 safe; 12 fail.");
});
