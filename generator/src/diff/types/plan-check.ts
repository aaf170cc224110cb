import type { Direction } from "../change-draft.js";
import { CheckFile } from "./check-file.js";
import type { JudgedPair } from "./check-file.js";
import { comparisonKey, isSame } from "./comparison.js";
import type { Comparison } from "./comparison.js";
import { askAbout } from "./grade-comparison.js";
import type { Questions } from "./grade-comparison.js";
import { listComparisons } from "./list-comparisons.js";
import { matchOperations } from "./match-operations.js";
import {
  askForCall,
  askForList,
  askForName,
  askForStatuses,
  askForType,
  declareClient,
} from "./name-questions.js";
import type { Question } from "./name-questions.js";
import { operationComparisons } from "./operation-comparisons.js";
import type {
  DeclaredList,
  DeclaredOperation,
  DeclaredType,
} from "./package-declarations.js";
import { ReachedTypes } from "./reached-types.js";
import { typeComparisons, webhookComparisons } from "./type-comparisons.js";
import type { ComparedType } from "./type-comparisons.js";
import { typeUses } from "./type-uses.js";
import type { ComparedOperation, TypeUse, TypeUser } from "./type-uses.js";

/** What the compiler is asked, and about what. */
export interface CheckPlan {
  readonly pair: JudgedPair;
  readonly check: CheckFile;
  readonly questions: ReadonlyMap<string, Questions>;
  readonly operations: readonly PlannedOperation[];
  readonly goneOperations: readonly Gone<DeclaredOperation>[];
  readonly types: readonly ComparedType[];
  readonly goneTypes: readonly Gone<DeclaredType | DeclaredList>[];
  /** Of the lists of known values that differ, by the type that they belong to. */
  readonly lists: ReadonlyMap<string, Comparison>;
  readonly reached: ReachedTypes;
  readonly uses: ReadonlyMap<string, TypeUse>;
}

export interface PlannedOperation extends ComparedOperation {
  readonly names: readonly Question[];
  readonly own: Readonly<Record<Direction, readonly Question[]>>;
}

/** What only the base has, and old code's way to it. */
export interface Gone<Thing> {
  readonly thing: Thing;
  readonly questions: readonly Question[];
}

export function planCheck(pair: JudgedPair): CheckPlan {
  const { base, revision } = pair;
  const check = new CheckFile(pair);
  declareClient(check, revision.operations);
  const matched = matchOperations(base.operations, revision.operations);
  const compared = matched.pairs.map((one) => ({
    ...one,
    comparisons: operationComparisons(one),
  }));
  const reached = new ReachedTypes(pair);
  const uses = typeUses([...usersOf(compared), ...webhookUsers(pair)], reached);
  const types = typeComparisons(pair, uses);
  const lists = listComparisons(pair);
  const all = [compared, types].flatMap((ones: readonly Compared[]) =>
    ones.flatMap(({ comparisons }) => comparisons),
  );
  return {
    pair,
    check,
    questions: askAll(check, pair, [...all, ...lists.values()]),
    operations: compared.map((one) => planOperation(check, one)),
    goneOperations: matched.gone.map((thing) => ({
      thing,
      questions: askForName(check, thing, undefined),
    })),
    types,
    goneTypes: goneTypes(check, pair),
    lists,
    reached,
    uses,
  };
}

function usersOf(operations: readonly ComparedOperation[]): TypeUser[] {
  return operations.map(({ base, revision, comparisons }) => ({
    labels: [base.label, revision.label],
    comparisons,
  }));
}

function webhookUsers({ base, revision, differing }: JudgedPair): TypeUser[] {
  return [...differing].flatMap((name): TypeUser[] => {
    const before = base.types.get(name);
    const after = revision.types.get(name);
    if (before?.role !== "webhook" || after === undefined) return [];
    const labels = [...before.usedBy, ...after.usedBy];
    return [{ labels, comparisons: webhookComparisons(before, after) }];
  });
}

interface Compared {
  readonly comparisons: readonly Comparison[];
}

function askAll(
  check: CheckFile,
  { differing }: JudgedPair,
  comparisons: readonly Comparison[],
): Map<string, Questions> {
  const questions = new Map<string, Questions>();
  for (const comparison of comparisons) {
    const key = comparisonKey(comparison);
    if (questions.has(key) || isSame(comparison, differing)) continue;
    questions.set(key, askAbout(check, comparison));
  }
  return questions;
}

function planOperation(
  check: CheckFile,
  operation: ComparedOperation,
): PlannedOperation {
  return {
    ...operation,
    names: askForName(check, operation.base, operation.revision),
    own: {
      request: askForCall(check, operation),
      response: askForStatuses(check, operation),
    },
  };
}

function goneTypes(
  check: CheckFile,
  { base, revision }: JudgedPair,
): Gone<DeclaredType | DeclaredList>[] {
  const types = [...base.types.values()].filter(
    ({ name }) => !revision.types.has(name),
  );
  const lists = [...base.lists.values()].filter(
    ({ name }) => !revision.lists.has(name),
  );
  return [
    ...types.map((thing) => ({
      thing,
      questions: [askForType(check, thing.name)],
    })),
    ...lists.map((thing) => ({
      thing,
      questions: [askForList(check, thing.name)],
    })),
  ];
}
