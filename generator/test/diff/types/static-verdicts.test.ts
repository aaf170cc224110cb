import { expect, test } from "vitest";
import type { TypesVerdict } from "../../../src/diff/api-change.js";
import { diffSpecs } from "../../../src/diff/diff-specs.js";
import { isWorse } from "../../../src/diff/types/worst-grade.js";
import { pairOf } from "../pair-of.js";
import { typePairs } from "./type-pairs.js";

/** Where the static verdict is another one than the compiler's, and why that is right. */
const waivers: Readonly<
  Record<string, { verdict: TypesVerdict; reason: string }>
> = {
  "operation: media type of the answer: text instead of JSON": {
    verdict: "mock",
    reason:
      "Both are a string here; a fake that answers in the old media type compiles, and is not understood.",
  },
};

test.each(typePairs)(
  "$name: the static verdict is the compiler's",
  async ({ name, base, revision, wanted }) => {
    const pair = await pairOf(base, revision);
    const waiver = waivers[name];
    expect(waiver?.verdict).not.toBe(wanted);
    const found = diffSpecs(pair);
    const worst = found.reduce<TypesVerdict>(
      (before, { types }) => (isWorse(types, before) ? types : before),
      "none",
    );
    const told = found.map(({ id, types }) => `${id}: ${types}`).join(", ");
    expect(worst, told).toBe(waiver?.verdict ?? wanted);
  },
);

test("every waiver is of a pair", () => {
  const names = typePairs.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(waivers)));
});
