import { expect, test } from "vitest";
import { planChangeset } from "../../../src/diff/advice/plan-changeset.js";
import { printChangeset } from "../../../src/diff/advice/print-changeset.js";
import type { ChangesetContent } from "../../../src/diff/advice/print-changeset.js";
import { exampleChange } from "../example-change.js";

const packageName = "@acme/petstore";

function content(...fingerprints: readonly string[]): ChangesetContent {
  return {
    packageName,
    bump: "minor",
    changes: fingerprints.map((fingerprint) =>
      exampleChange({ fingerprint, message: `Change ${fingerprint}.` }),
    ),
    strictTypes: false,
  };
}

function plan(
  wanted: ChangesetContent | undefined,
  files: Readonly<Record<string, string>> = {},
  atBase: readonly string[] = [],
) {
  return planChangeset(packageName, wanted, {
    files: new Map(Object.entries(files)),
    atBase: new Set(atBase),
  });
}

const text = printChangeset(content("a", "b"));

test("the name comes from the package and the changes, in whatever order", () => {
  const { write } = plan(content("a", "b"));
  expect(write).toEqual({ name: write?.name, text });
  expect(write?.name).toMatch(/^acme-petstore-[0-9a-f]{8}\.md$/);
  expect(plan(content("b", "a")).write?.name).toBe(write?.name);
  expect(plan(content("a", "c")).write?.name).not.toBe(write?.name);
});

test("the same changes again: nothing to do", () => {
  const { write } = plan(content("a", "b"));
  const files = write === undefined ? {} : { [write.name]: write.text };
  expect(plan(content("a", "b"), files)).toEqual({
    write: undefined,
    remove: [],
  });
});

test("other changes: the outdated file of this branch goes, and no other", () => {
  const files = {
    "old.md": text,
    "released.md": text,
    "other-package.md": text.replaceAll(packageName, "@acme/zoo"),
    "by-hand.md": '---\n"@acme/petstore": minor\n---\n\nBy hand.\n',
  };
  const outcome = plan(content("a", "c"), files, ["released.md"]);
  expect(outcome.remove).toEqual(["old.md"]);
  expect(outcome.write?.text).toContain("Change c.");
});

test("nothing to release any more: only the outdated one goes", () => {
  expect(plan(undefined, { "old.md": text })).toEqual({
    write: undefined,
    remove: ["old.md"],
  });
});
