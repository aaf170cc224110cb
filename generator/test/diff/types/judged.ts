import type { SidePair } from "../../../src/diff/diff-side.js";
import { defaultTarget } from "../../../src/diff/types/default-target.js";
import { emittedSurface } from "../../../src/diff/types/emitted-surface.js";
import { judgeTypes } from "../../../src/diff/types/judge-types.js";
import type { TypeJudgement } from "../../../src/diff/types/type-judgement.js";

/** What the compiler says about the packages that two documents become. */
export function judged({ base, revision }: SidePair): Promise<TypeJudgement[]> {
  const target = defaultTarget(revision.model.title);
  return judgeTypes(
    emittedSurface(base, target),
    emittedSurface(revision, target),
  );
}
