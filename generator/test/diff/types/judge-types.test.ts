import { expect, test } from "vitest";
import type { TypeJudgement } from "../../../src/diff/types/type-judgement.js";
import { isWorse } from "../../../src/diff/types/worst-grade.js";
import { pairOf } from "../pair-of.js";
import { judged } from "./judged.js";
import { typePairs } from "./type-pairs.js";

test.each(typePairs)("$name: $wanted", async ({ base, revision, wanted }) => {
  const worst = worstOf(await judged(await pairOf(base, revision)));
  expect(worst?.verdict ?? "none", worst?.words).toBe(wanted);
  expect(worst?.words === undefined).toBe(wanted === "none");
});

test.each(typePairs)("$name: nothing against itself", async ({ base }) => {
  const worst = worstOf(await judged(await pairOf(base, base)));
  expect(worst?.verdict ?? "none").toBe("none");
});

function worstOf(
  judgements: readonly TypeJudgement[],
): TypeJudgement | undefined {
  return judgements.reduce<TypeJudgement | undefined>(
    (worst, one) =>
      worst === undefined || isWorse(one.verdict, worst.verdict) ? one : worst,
    undefined,
  );
}

/** Schema before and after, as an answer or a request holds it, and the compiler's words for the worst. */
const words: readonly (readonly [name: string, words: string])[] = [
  [
    "answer: required to optional",
    "Type 'New.Thing' is not assignable to type 'Old.Thing'.\n  Property 'id' is optional in type 'Thing' but required in type 'Thing'.",
  ],
  [
    "answer: optional property removed",
    "Property 'a' does not exist on type 'Thing'.",
  ],
  [
    "answer: enum value added",
    "Type 'New.ThingStatus' is not assignable to type 'Old.ThingStatus'.\n  Type '\"c\"' is not assignable to type 'ThingStatus'.",
  ],
  [
    "request: optional property removed",
    "Object literal may only specify known properties, and 'a' does not exist in type 'Thing'.",
  ],
  [
    "request: required property added",
    "Property 'a' is missing in type 'Old.Thing' but required in type 'New.Thing'.",
  ],
  ["operation: body becomes required", "Expected 2 arguments, but got 1."],
  [
    "operation: error status removed",
    "This comparison appears to be unintentional because the types '200 | undefined' and '404' have no overlap.",
  ],
  [
    "operationId renamed",
    "Property 'getThing' does not exist on type 'default'.",
  ],
  [
    "schema renamed, same shape",
    "Namespace 'New' has no exported member 'Thing'.",
  ],
];

test.each(words)("the compiler's words: %s", async (name, wanted) => {
  const pair = typePairs.find((one) => one.name === name);
  const worst = worstOf(
    await judged(await pairOf(pair?.base ?? "", pair?.revision ?? "")),
  );
  expect(worst?.words).toBe(wanted);
});
