import { expect, test } from "vitest";
import {
  answerBehaviours,
  bodyBehaviours,
  headerBehaviours,
  pagingBehaviours,
  styleBehaviours,
} from "../../../src/emit/operations/behaviours.js";
import { RESERVED_FUNCTIONS } from "../../../src/model/reserved-names.js";

test("no operation gets the name of a function that descriptors name", () => {
  const named = [
    answerBehaviours,
    bodyBehaviours,
    headerBehaviours,
    pagingBehaviours,
    Object.fromEntries(styleBehaviours),
  ].flatMap((behaviours) =>
    Object.values(behaviours).map(({ imported }) => imported.name),
  );
  expect(named.filter((name) => !RESERVED_FUNCTIONS.has(name))).toEqual([]);
  expect(named).toHaveLength(27);
});
