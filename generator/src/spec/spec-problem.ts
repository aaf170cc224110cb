/** Something wrong with a spec, for the person who wrote it. */
export interface SpecProblem {
  /** kebab-case and never renamed, such as `reference-unknown`. */
  readonly rule: string;
  readonly severity: "error" | "warning";
  /** What is wrong, in the words of the document. */
  readonly message: string;
  /** What to do next. */
  readonly hint: string;
  readonly position: SpecPosition;
  /** JSON pointer (RFC 6901) within `position.file`; `""` is the whole document. */
  readonly pointer: string;
}

export interface SpecPosition {
  /** As the user named it, relative to the working directory where possible. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** From the key of a property, or an item of an array, to the end of its value; what follows the value on its lines is left out. */
export interface SpecRange extends SpecPosition {
  /** From 1. */
  readonly endLine: number;
  /** From 1, in UTF-16 code units; exclusive. */
  readonly endColumn: number;
  /** Whether the place itself stands here, not what encloses it. */
  readonly exact: boolean;
}

/** All problems that stop a spec from being compiled, at once. The command line prints them and exits with 2. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly problems: readonly SpecProblem[];

  constructor(problems: readonly SpecProblem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
}

/** `file:line:column  error  rule  message` and the hint on a line of its own. */
export function formatProblem(problem: SpecProblem): string {
  const { file, line, column } = problem.position;
  return `${file}:${line}:${column}  ${problem.severity}  ${problem.rule}  ${problem.message}\n    ${problem.hint}`;
}
