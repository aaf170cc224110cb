import { checkReadSpec } from "../../src/spec/check-read-spec.js";
import { loadSpec, readSpec } from "../../src/spec/load-spec.js";
import type { SpecText } from "../../src/spec/read-spec-text.js";
import type { SpecDocument } from "../../src/spec/spec-document.js";
import type { SpecProblem } from "../../src/spec/spec-problem.js";

/** Texts by file name, the entry first. */
export type Texts = Readonly<Record<string, string>>;

export function loadTexts(texts: Texts): Promise<SpecDocument> {
  return loadSpec(entryOf(texts), readerOf(texts));
}

function entryOf(texts: Texts): string {
  const [entry = ""] = Object.keys(texts);
  return entry;
}

function readerOf(texts: Texts): (file: string) => Promise<SpecText> {
  return (file) =>
    Promise.resolve(
      texts[file] === undefined
        ? {
            kind: "unreadable",
            rule: "file-missing",
            message: `There is no file \`${file}\`.`,
            hint: "Check the path.",
          }
        : { kind: "text", text: texts[file] },
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
  return checkReadSpec(await readSpec(entryOf(texts), readerOf(texts)));
}
