import type ts from "typescript";
import type { TypesVerdict } from "../api-change.js";
import type { CheckFile } from "./check-file.js";
import type { Comparison } from "./comparison.js";
import { LostPropertyFinder } from "./lost-property.js";
import { readable } from "./run-check.js";
import type { CheckResult } from "./run-check.js";

/** What the compiler says about a pair of types. */
export interface Grade {
  readonly verdict: TypesVerdict;
  /** The statement that does not compile, or words that say as much. */
  readonly reason: number | string | undefined;
}

export const compatible: Grade = { verdict: "none", reason: undefined };

/** The statements that ask about a pair of types, by their numbers. */
export interface Questions {
  readonly comparison: Comparison;
  /** Whether ordinary code goes on: old arguments are taken, new answers are what old ones were. */
  readonly ordinary: number;
  /** The same with open unions closed; only of answers. */
  readonly closed: number | undefined;
  /** Whether those who are on the other end go on: who makes answers by hand, or reads requests. Nobody reads what was always empty. */
  readonly other: number | undefined;
  /** The same, whatever the values of enums; only of answers. */
  readonly wide: number | undefined;
}

export function askAbout(check: CheckFile, comparison: Comparison): Questions {
  const old = (reading: "text" | "closed" | "wide") =>
    check.typeOf(comparison, "Old", reading);
  const fresh = (reading: "text" | "closed" | "wide") =>
    check.typeOf(comparison, "New", reading);
  if (comparison.direction === "request")
    return {
      comparison,
      ordinary: check.addAssignment(old("text"), fresh("text")),
      closed: undefined,
      other: comparison.base.runtimeNames.has("NoInput")
        ? undefined
        : check.addAssignment(fresh("text"), old("text")),
      wide: undefined,
    };
  return {
    comparison,
    ordinary: check.addAssignment(fresh("text"), old("text")),
    closed: check.addAssignment(fresh("closed"), old("closed")),
    other: check.addAssignment(old("text"), fresh("text")),
    wide: check.addAssignment(old("wide"), fresh("wide")),
  };
}

export function gradeOf(
  typescript: typeof ts,
  result: CheckResult,
  questions: Questions,
): Grade {
  const { ordinary, closed, other, wide } = questions;
  const fails = (statement: number | undefined): statement is number =>
    statement !== undefined && !result.compiles(statement);
  if (fails(ordinary)) return { verdict: "call", reason: ordinary };
  const lost = lostWords(typescript, result, questions);
  if (lost !== undefined) return { verdict: "call", reason: lost };
  if (fails(closed)) return { verdict: "exhaustive", reason: closed };
  if (!fails(other)) return compatible;
  return { verdict: fails(wide) ? "mock" : "exhaustive", reason: other };
}

/** Said as the compiler says it of a literal, or of a reader. */
function lostWords(
  typescript: typeof ts,
  { checker, typesOf }: CheckResult,
  { comparison: { direction }, ordinary }: Questions,
): string | undefined {
  const types = typesOf(ordinary);
  if (types === undefined) return undefined;
  const { source, target } = types;
  const [before, after] =
    direction === "request" ? [source, target] : [target, source];
  const finder = new LostPropertyFinder(typescript, checker, direction);
  const lost = finder.find(before, after);
  if (lost === undefined) return undefined;
  const within = readable(checker.typeToString(lost.within));
  return direction === "request"
    ? `Object literal may only specify known properties, and '${lost.name}' does not exist in type '${within}'.`
    : `Property '${lost.name}' does not exist on type '${within}'.`;
}
