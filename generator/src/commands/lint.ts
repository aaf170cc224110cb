import { findProblems, hasErrors } from "../find-problems.js";
import type { SpecProblem } from "../spec/spec-problem.js";
import { count } from "../support/count.js";
import { printedPath } from "../support/printed-path.js";
import type { Terminal } from "../support/terminal.js";
import { loadChosenConfig } from "./choose-packages.js";
import type { ExitCode } from "./exit-code.js";
import { printProblems } from "./print-problems.js";

export interface LintRequest {
  readonly folder: string;
  readonly configFile: string | undefined;
  /** All specs of the configuration if there are none. */
  readonly files: readonly string[];
  readonly format: "text" | "json";
  /** More warnings than this are a failure. */
  readonly maxWarnings: number;
}

/** Prints every problem of every file at once. */
export async function lint(
  request: LintRequest,
  terminal: Terminal,
): Promise<ExitCode> {
  const files =
    request.files.length > 0 ? request.files : await configuredSpecs(request);
  const problems = distinct(
    (await Promise.all(files.map(findProblems))).flat(),
  );
  terminal.out.write(
    request.format === "json"
      ? printJson(problems)
      : printText(problems, files, terminal),
  );
  return judge(problems, request.maxWarnings);
}

async function configuredSpecs(
  request: LintRequest,
): Promise<readonly string[]> {
  const { packages } = await loadChosenConfig(request);
  return packages.map(({ spec }) => printedPath(spec, request.folder));
}

/** Two documents may refer to the same file, and both report what is wrong there. */
function distinct(problems: readonly SpecProblem[]): readonly SpecProblem[] {
  const found = new Map(
    problems.map((problem) => [JSON.stringify(problem), problem]),
  );
  return [...found.values()];
}

function printText(
  problems: readonly SpecProblem[],
  files: readonly string[],
  { out }: Terminal,
): string {
  return problems.length === 0
    ? `${count(files.length, "file")}: no problems\n`
    : printProblems(problems, out);
}

function printJson(problems: readonly SpecProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return `${JSON.stringify({ errors, warnings: problems.length - errors, problems }, undefined, 2)}\n`;
}

function judge(
  problems: readonly SpecProblem[],
  maxWarnings: number,
): ExitCode {
  if (hasErrors(problems)) return 2;
  return problems.length > maxWarnings ? 1 : 0;
}
