import type { TypesVerdict } from "../api-change.js";
import type { Grade } from "./grade-comparison.js";
import { compatible } from "./grade-comparison.js";

const worstFirst: readonly TypesVerdict[] = [
  "call",
  "import",
  "exhaustive",
  "mock",
  "none",
];

/** Whether more code stops compiling. */
export function isWorse(one: TypesVerdict, other: TypesVerdict): boolean {
  return worstFirst.indexOf(one) < worstFirst.indexOf(other);
}

/** The first of the worst. */
export function worstGrade(grades: Iterable<Grade>): Grade {
  let worst = compatible;
  for (const grade of grades)
    if (isWorse(grade.verdict, worst.verdict)) worst = grade;
  return worst;
}
