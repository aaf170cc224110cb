import type { SpecProblem } from "../spec/spec-problem.js";
import { count } from "../support/count.js";
import { paint } from "../support/paint.js";
import type { TextStream } from "../support/terminal.js";

/** Each problem as `formatProblem` gives it, in colours where there are any, and how many there are. */
export function printProblems(
  problems: readonly SpecProblem[],
  stream: TextStream,
): string {
  const lines = problems.map((problem) => printProblem(problem, stream));
  return `${lines.join("")}\n${printCounts(problems)}\n`;
}

function printProblem(
  { position, severity, rule, message, hint }: SpecProblem,
  stream: TextStream,
): string {
  const place = paint(
    stream,
    "bold",
    `${position.file}:${position.line}:${position.column}`,
  );
  const level = paint(
    stream,
    severity === "error" ? "red" : "yellow",
    severity,
  );
  return `${place}  ${level}  ${paint(stream, "dim", rule)}  ${message}\n    ${hint}\n`;
}

/** `2 errors, 1 warning`. */
function printCounts(problems: readonly SpecProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return `${count(errors, "error")}, ${count(problems.length - errors, "warning")}`;
}
