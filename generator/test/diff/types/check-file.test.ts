import ts from "typescript";
import { expect, test } from "vitest";
import { defaultTarget } from "../../../src/diff/types/default-target.js";
import { emittedSurface } from "../../../src/diff/types/emitted-surface.js";
import { planCheck } from "../../../src/diff/types/plan-check.js";
import { readDeclarations } from "../../../src/diff/types/read-declarations.js";
import { runtimeDeclarations } from "../../../src/diff/types/runtime-declarations.js";
import { typeErrors } from "../../emit/check-types.js";
import { hostileDocument } from "../../emit/hostile-document.js";
import { sideOf } from "../pair-of.js";

test("every type of a hostile document can be declared apart, in every reading", async () => {
  const side = await sideOf("hostile.yaml", JSON.stringify(hostileDocument));
  const surface = emittedSurface(side, defaultTarget("Hostile"));
  const declarations = readDeclarations(ts, surface);
  const differing = new Set(declarations.types.keys());
  const { check } = planCheck({
    base: declarations,
    revision: declarations,
    differing,
  });
  const declared = check.declarationsText();
  expect(declared).toContain("declare namespace OldClosed");
  const runtime = runtimeDeclarations.slice(
    runtimeDeclarations.indexOf("declare namespace"),
  );
  expect(
    typeErrors(
      new Map([
        ["src/declared.d.ts", declared],
        ["src/runtime.d.ts", runtime + check.unknownRuntimeTypes()],
      ]),
    ),
  ).toEqual([]);
});
