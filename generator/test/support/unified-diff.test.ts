import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { unifiedDiff } from "../../src/support/unified-diff.js";
import { folderWith } from "./temporary-folder.js";

test("one change, with three lines around it", () => {
  expect(
    unifiedDiff({
      path: "a.txt",
      before: "1\n2\n3\n4\n5\n6\n7\n8\n9\n",
      after: "1\n2\n3\n4\nfive\n6\n7\n8\n9\n",
    }),
  ).toBe(`--- a/a.txt
+++ b/a.txt
@@ -2,7 +2,7 @@
 2
 3
 4
-5
+five
 6
 7
 8
`);
});

test("a new file, a removed one, and equal ones", () => {
  expect(unifiedDiff({ path: "a.txt", before: undefined, after: "1\n" })).toBe(
    "--- /dev/null\n+++ b/a.txt\n@@ -0,0 +1,1 @@\n+1\n",
  );
  expect(unifiedDiff({ path: "a.txt", before: "1\n", after: undefined })).toBe(
    "--- a/a.txt\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-1\n",
  );
  expect(unifiedDiff({ path: "a.txt", before: "1\n", after: "1\n" })).toBe("");
});

test("the smallest change is found, not the first", () => {
  const diff = unifiedDiff({
    path: "a.txt",
    before: "a\nb\nc\na\nb\nb\na\n",
    after: "c\nb\na\nb\na\nc\n",
  });
  expect(
    diff.split("\n").filter((line) => /^[-+](?![-+])/.test(line)),
  ).toHaveLength(5);
});

describe("git apply turns one text into the other", () => {
  const cases = Array.from(
    { length: 40 },
    (_, seed) => [seed, textOf(seed * 2), textOf(seed * 2 + 1)] as const,
  );
  test.each([
    ...cases,
    [40, "no end", "no end\n"],
    [41, "", "1"],
    [42, linesOf(3000, 7), linesOf(3000, 11)],
  ] as const)("%i", async (_seed, before, after) => {
    const diff = unifiedDiff({ path: "a.txt", before, after });
    const folder = await folderWith({ "a.txt": before, "a.diff": diff });
    if (diff !== "")
      execFileSync("git", ["apply", "--unidiff-zero", "a.diff"], {
        cwd: folder,
      });
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe(after);
  });
});

/** Lines from a small alphabet, so that there is much to match; the same for the same seed. */
function textOf(seed: number): string {
  let state = seed * 7919 + 1;
  const next = () => (state = (state * 48271) % 2147483647);
  return Array.from({ length: next() % 30 }, () => `${next() % 6}\n`).join("");
}

function linesOf(length: number, step: number): string {
  return Array.from({ length }, (_, index) => `${index * step}\n`).join("");
}
