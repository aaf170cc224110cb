import { expect, test } from "vitest";
import { worstGrade } from "../../../src/diff/types/worst-grade.js";
import { pairOf } from "../pair-of.js";
import { judged } from "./judged.js";
import { typePairs } from "./type-pairs.js";

test.each(typePairs)("$name: $wanted", async ({ base, revision, wanted }) => {
  const judgements = await judged(await pairOf(base, revision));
  const worst = worstGrade(judgements);
  expect(worst.verdict, worst.words).toBe(wanted);
});
