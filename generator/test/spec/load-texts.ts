import { checkSpec } from "../../src/spec/check-spec.js";
import { loadSpec } from "../../src/spec/load-spec.js";
import type { SpecDocument } from "../../src/spec/spec-document.js";
import { SpecError } from "../../src/spec/spec-problem.js";
import type { SpecProblem } from "../../src/spec/spec-problem.js";

/** Texts by file name, the entry first. */
export type Texts = Readonly<Record<string, string>>;

export function loadTexts(texts: Texts): Promise<SpecDocument> {
  const [entry = ""] = Object.keys(texts);
  return loadSpec(entry, (file) =>
    Promise.resolve(
      texts[file] === undefined
        ? {
            kind: "unreadable",
            rule: "file-missing",
            message: `There is no file \`${file}\`.`,
            hint: "Check the path.",
          }
        : { kind: "text", text: texts[file] },
    ),
  );
}

/** All that loading and checking say, one line each: where, what. */
export async function findProblems(texts: Texts): Promise<string[]> {
  return (await problemsOf(texts)).map(
    ({ position, severity, rule, message }) =>
      `${position.file}:${position.line}:${position.column} ${severity} ${rule}: ${message}`,
  );
}

export async function problemsOf(
  texts: Texts,
): Promise<readonly SpecProblem[]> {
  try {
    return checkSpec(await loadTexts(texts));
  } catch (error) {
    if (error instanceof SpecError) return error.problems;
    throw error;
  }
}
