import type { Grade } from "./grade-comparison.js";
import type { CheckResult } from "./run-check.js";
import type { TypeJudgement } from "./type-judgement.js";

/** A judgement of which only the statement is known that does not compile. */
export type UnexplainedJudgement = Omit<TypeJudgement, "words"> & Grade;

/** Asks the compiler for its words, but for things within which others are the cause: these have the words of the first. */
export function explained(
  judgements: readonly UnexplainedJudgement[],
  result: CheckResult,
): TypeJudgement[] {
  const types = new Map(
    judgements.flatMap((one): [string, UnexplainedJudgement][] =>
      one.subject.kind === "type" ? [[keyOf(one.subject.name, one), one]] : [],
    ),
  );
  const reasons = judgements.map((judgement) => {
    const [cause = ""] = judgement.causes;
    const { reason } = types.get(keyOf(cause, judgement)) ?? judgement;
    return reason;
  });
  const statements = reasons.filter((reason) => typeof reason === "number");
  const words =
    statements.length === 0
      ? new Map<number, string>()
      : result.explain(new Set(statements));
  return judgements.map((judgement, index) => {
    const { subject, direction, verdict, causes, base, revision } = judgement;
    const reason = reasons[index];
    const said = typeof reason === "number" ? words.get(reason) : reason;
    return { subject, direction, verdict, words: said, causes, base, revision };
  });
}

function keyOf(
  name: string,
  { direction }: Pick<TypeJudgement, "direction">,
): string {
  return `${direction ?? ""} ${name}`;
}
