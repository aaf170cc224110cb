import type { ApiChange, TypesVerdict } from "../api-change.js";
import { worstFirst } from "../report/group-changes.js";
import { compiledChange } from "./compiled-change.js";
import { decides, isAbout, isOfClient } from "./judgement-relation.js";
import type { TypeJudgement } from "./type-judgement.js";
import { isWorse } from "./worst-grade.js";

/**
 * Replaces the static verdicts on types by the compiler's: a change is at most as bad as the compiler finds what it reaches. What the
 * compiler finds and no change explains goes to the only change there is in that place, else it becomes a change of its own. Worst first.
 */
export function applyTypeJudgements(
  changes: readonly ApiChange[],
  judgements: readonly TypeJudgement[],
): ApiChange[] {
  const bad = judgements.filter(({ verdict }) => verdict !== "none");
  const result = changes.map((change) => softened(change, judgements));
  const own: ApiChange[] = [];
  for (const judgement of bad) {
    if (isExplained(judgement, result)) continue;
    const only = onlyCause(judgement, result);
    if (only === undefined) own.push(compiledChange(judgement));
    else
      result.splice(result.indexOf(only), 1, {
        ...only,
        types: judgement.verdict,
      });
  }
  return worstFirst([...result, ...own]);
}

/** Changes of names are not what the compiler compares by shape, and stay. */
function softened(
  change: ApiChange,
  judgements: readonly TypeJudgement[],
): ApiChange {
  if (change.names || change.types === "none") return change;
  const deciding = judgements.filter((one) => decides(one, change));
  if (deciding.length === 0 && !isOfClient(change)) return change;
  const worst = worstOf(deciding);
  return isWorse(change.types, worst) ? { ...change, types: worst } : change;
}

function worstOf(judgements: readonly TypeJudgement[]): TypesVerdict {
  let worst: TypesVerdict = "none";
  for (const { verdict } of judgements)
    if (isWorse(verdict, worst)) worst = verdict;
  return worst;
}

/** By a change that is as bad, or by types that are judged themselves. */
function isExplained(
  judgement: TypeJudgement,
  changes: readonly ApiChange[],
): boolean {
  return (
    judgement.causes.length > 0 ||
    changes.some(
      (change) =>
        !isWorse(judgement.verdict, change.types) && isAbout(judgement, change),
    )
  );
}

/** Prose, names and what is merely new have a page that would not fit the compiler's word. */
function onlyCause(
  judgement: TypeJudgement,
  changes: readonly ApiChange[],
): ApiChange | undefined {
  if (judgement.direction === undefined) return undefined;
  const causes = changes.filter(
    (change) =>
      change.group !== "prose" &&
      !(change.group === "added" && change.types === "none") &&
      !change.names &&
      isAbout(judgement, change),
  );
  return causes.length === 1 ? causes[0] : undefined;
}
