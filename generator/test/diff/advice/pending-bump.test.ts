import { expect, test } from "vitest";
import { pendingBump } from "../../../src/diff/advice/pending-bump.js";

function changeset(...lines: readonly string[]): string {
  return `---\n${lines.join("\n")}\n---\n\n"@acme/petstore": major is not meant here.\n`;
}

test.each([
  ["no changeset", [], "none"],
  ["quoted", [changeset('"@acme/petstore": minor')], "minor"],
  ["otherwise quoted", [changeset("'@acme/petstore': patch")], "patch"],
  [
    "Windows",
    [changeset('"@acme/petstore": minor').replaceAll("\n", "\r\n")],
    "minor",
  ],
  [
    "the largest counts",
    [
      changeset('"@acme/petstore": patch'),
      changeset('"@acme/petstore": major'),
      changeset('"@acme/petstore": minor'),
    ],
    "major",
  ],
  [
    "one of several packages",
    [changeset('"@acme/zoo": major', '"@acme/petstore": patch')],
    "patch",
  ],
  ["another package", [changeset('"@acme/zoo": major')], "none"],
  [
    "ours",
    [
      changeset(
        "# Written by userapis diff for @acme/petstore; a later run writes it anew.",
        '"@acme/petstore": minor',
      ),
    ],
    "minor",
  ],
  ["no front matter", ["# Read me\n"], "none"],
])("%s", (_name, changesets, bump) => {
  expect(pendingBump(changesets, "@acme/petstore")).toBe(bump);
});
