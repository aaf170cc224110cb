import type { ChangePlace, TypesVerdict } from "../api-change.js";
import type { Direction } from "../change-draft.js";
import { comparisonKey } from "./comparison.js";
import type { Comparison } from "./comparison.js";
import { differingNames } from "./differing-names.js";
import { compatible, gradeOf } from "./grade-comparison.js";
import type { Grade } from "./grade-comparison.js";
import type { Question } from "./name-questions.js";
import { ownerOfList } from "./list-comparisons.js";
import { planCheck } from "./plan-check.js";
import type { CheckPlan, Gone, PlannedOperation } from "./plan-check.js";
import type {
  DeclaredList,
  DeclaredOperation,
  DeclaredType,
} from "./package-declarations.js";
import { readDeclarations } from "./read-declarations.js";
import { explained } from "./explain-judgements.js";
import type { UnexplainedJudgement } from "./explain-judgements.js";
import { runCheck } from "./run-check.js";
import type { CheckResult } from "./run-check.js";
import type { ComparedType } from "./type-comparisons.js";
import type { JudgedSubject, TypeJudgement } from "./type-judgement.js";
import type { TypeSurface } from "./type-surface.js";
import { isWorse, worstGrade } from "./worst-grade.js";

/**
 * Lets the TypeScript compiler say whether code that was written for `base` compiles with `revision`: old arguments must be taken, new
 * answers be what old ones were, and what was exported still be there. Everything that both have is judged, also what is compatible.
 *
 * The compiler is loaded when this is called. Nothing needs to be installed beside it: what packages take from the runtime is known here.
 *
 * @throws UsageError if a surface holds no sources that userapis wrote.
 */
export async function judgeTypes(
  base: TypeSurface,
  revision: TypeSurface,
): Promise<TypeJudgement[]> {
  const { default: typescript } = await import("typescript");
  const before = readDeclarations(typescript, base);
  const after = readDeclarations(typescript, revision);
  const differing = differingNames(before, after);
  const plan = planCheck({ base: before, revision: after, differing });
  const result = runCheck(typescript, plan.check);
  const grades = new Map(
    [...plan.questions].map(([key, questions]) => [
      key,
      gradeOf(typescript, result, questions),
    ]),
  );
  const judge = new Judge(plan, grades, result);
  const judgements = explained(judge.judgements(), result);
  return judgements.map((one) => placed(one, base, revision));
}

/** Puts the compiler's answers together. */
class Judge {
  readonly #plan: CheckPlan;
  readonly #grades: ReadonlyMap<string, Grade>;
  readonly #result: CheckResult;

  constructor(
    plan: CheckPlan,
    grades: ReadonlyMap<string, Grade>,
    result: CheckResult,
  ) {
    this.#plan = plan;
    this.#grades = grades;
    this.#result = result;
  }

  judgements(): UnexplainedJudgement[] {
    const { operations, goneOperations, types, goneTypes } = this.#plan;
    return [
      ...operations.flatMap((one) => this.#ofOperation(one)),
      ...goneOperations.map((one) => this.#ofGoneOperation(one)),
      ...types.flatMap((one) => this.#ofType(one)),
      ...goneTypes.map((one) => this.#ofGoneType(one)),
    ];
  }

  #ofOperation(operation: PlannedOperation): UnexplainedJudgement[] {
    const { base, revision, names, own, comparisons } = operation;
    const named = worstGrade(names.map((name) => this.#answer(name)));
    const subject = operationSubject(base, revision);
    const places = { base: base.place, revision: revision.place };
    const directions = (["request", "response"] as const).map((direction) => {
      const wanted = comparisons.filter((one) => one.direction === direction);
      const reached = this.#reachedBy(wanted);
      const grade = worstGrade([
        ...own[direction].map((question) => this.#answer(question)),
        ...wanted.map((comparison) => this.#gradeOf(comparison)),
        ...reached.map((name) => this.#listGrade(name, direction)),
      ]);
      const causes = this.#causes(reached, direction, grade);
      return { subject, direction, ...grade, causes, ...places };
    });
    return named.verdict === "none"
      ? directions
      : [
          ...directions,
          { subject, direction: undefined, ...named, causes: [], ...places },
        ];
  }

  #ofGoneOperation({
    thing,
    questions,
  }: Gone<DeclaredOperation>): UnexplainedJudgement {
    const grade = worstGrade(questions.map((one) => this.#answer(one)));
    return {
      subject: operationSubject(thing),
      direction: undefined,
      ...grade,
      causes: [],
      base: thing.place,
      revision: undefined,
    };
  }

  #ofType({
    base,
    revision,
    comparisons,
  }: ComparedType): UnexplainedJudgement[] {
    return comparisons.map((comparison) => {
      const { direction } = comparison;
      const grade = worstGrade([
        this.#gradeOf(comparison),
        this.#listGrade(base.name, direction),
      ]);
      const below = [...this.#plan.reached.below(base.name)];
      return {
        subject: this.#typeSubject(base),
        direction,
        ...grade,
        causes: this.#causes(below, direction, grade).filter(
          (name) => name !== base.name,
        ),
        base: base.place,
        revision: revision.place,
      };
    });
  }

  #ofGoneType({
    thing,
    questions,
  }: Gone<DeclaredType | DeclaredList>): UnexplainedJudgement {
    return {
      subject: this.#typeSubject(thing),
      direction: undefined,
      ...worstGrade(questions.map((one) => this.#answer(one))),
      causes: [],
      base: thing.place,
      revision: undefined,
    };
  }

  #typeSubject(type: DeclaredType | DeclaredList): JudgedSubject {
    const { name } = type;
    const role = "role" in type ? type.role : undefined;
    if (role === "client") return { kind: "client", name };
    if ("role" in type && role === "webhook")
      return { kind: "webhook", name, usedBy: type.usedBy };
    const owner = role === undefined ? ownerOfList(name) : name;
    const usedBy = [...(this.#plan.uses.get(owner)?.usedBy ?? [])];
    return { kind: "type", name, usedBy };
  }

  #answer({ statement, verdict }: Question): Grade {
    return this.#result.compiles(statement)
      ? compatible
      : { verdict, reason: statement };
  }

  #gradeOf(comparison: Comparison): Grade {
    return this.#grades.get(comparisonKey(comparison)) ?? compatible;
  }

  /** Code that goes through a list's values sees one more or one less. */
  #listGrade(owner: string, direction: Direction): Grade {
    const comparison = this.#plan.lists.get(owner);
    if (comparison === undefined || direction === "request") return compatible;
    const { verdict, reason } = this.#gradeOf(comparison);
    return verdict === "none" ? compatible : { verdict: "exhaustive", reason };
  }

  #reachedBy(comparisons: readonly Comparison[]): string[] {
    return [
      ...new Set(comparisons.flatMap((one) => [...this.#plan.reached.of(one)])),
    ];
  }

  /** Of the types that are as bad, those in which there is no such type. */
  #causes(
    names: readonly string[],
    direction: Direction,
    { verdict }: Grade,
  ): string[] {
    if (verdict === "none") return [];
    const bad = new Set(
      names.filter((name) => this.#isAsBad(name, direction, verdict)),
    );
    return [...bad].filter(
      (name) =>
        ![...this.#plan.reached.below(name)].some(
          (other) => other !== name && bad.has(other),
        ),
    );
  }

  #isAsBad(name: string, direction: Direction, verdict: TypesVerdict): boolean {
    const type = this.#plan.types.find(({ base }) => base.name === name);
    const own = type?.comparisons.find((one) => one.direction === direction);
    if (own === undefined) return false;
    const { verdict: worst } = worstGrade([
      this.#gradeOf(own),
      this.#listGrade(name, direction),
    ]);
    return worst !== "none" && !isWorse(verdict, worst);
  }
}

function operationSubject(
  ...operations: readonly DeclaredOperation[]
): JudgedSubject {
  const labels = new Set(operations.map(({ label }) => label));
  return { kind: "operation", labels: [...labels] };
}

/** Where it stands in the documents, if they are known. */
function placed(
  judgement: TypeJudgement,
  base: TypeSurface,
  revision: TypeSurface,
): TypeJudgement {
  const { subject } = judgement;
  const placeIn = (surface: TypeSurface, place: ChangePlace | undefined) =>
    place && (originOf(subject, surface) ?? place);
  return {
    ...judgement,
    base: placeIn(base, judgement.base),
    revision: placeIn(revision, judgement.revision),
  };
}

function originOf(
  subject: JudgedSubject,
  { origins }: TypeSurface,
): ChangePlace | undefined {
  if (subject.kind === "client") return undefined;
  if (subject.kind !== "operation") return origins?.type(subject.name);
  return subject.labels
    .map((label) => origins?.operation(label))
    .find((place) => place !== undefined);
}
