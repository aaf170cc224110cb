import { checkSpec } from "./check-spec.js";
import { isObject } from "./json-value.js";
import { parsePointer } from "./json-pointer.js";
import type { ReadSpec } from "./load-spec.js";
import { parseReference } from "./parse-reference.js";
import { locateFile } from "./read-files.js";
import type { JsonValue, SpecDocument } from "./spec-document.js";
import { SpecError } from "./spec-problem.js";
import type { SpecProblem } from "./spec-problem.js";

/** @throws {SpecError} with all that is wrong, in the files that could be read too, where one could not be. */
export function requireWhole(read: ReadSpec): SpecDocument {
  const { document, problems } = read;
  if (document === undefined || problems.length > 0)
    throw new SpecError(checkReadSpec(read));
  return document;
}

/** What stops files from being read, and everything that is wrong with the others; what follows from a file that is not there is left out. */
export function checkReadSpec({
  document,
  problems,
}: ReadSpec): readonly SpecProblem[] {
  if (document === undefined) return problems;
  const further = checkSpec(document);
  return problems.length === 0
    ? further
    : [
        ...problems,
        ...further.filter((problem) => !isConsequence(document, problem)),
      ];
}

const lostRules: ReadonlySet<string> = new Set([
  "reference-unknown",
  "example-reference-unknown",
]);

/** Whether a reference leads nowhere because its file was not read. */
function isConsequence(
  document: SpecDocument,
  { rule, position: { file }, pointer }: SpecProblem,
): boolean {
  if (!lostRules.has(rule)) return false;
  const tree = document.files.find((one) => one.file === file)?.tree ?? null;
  const target = parsePointer(pointer).reduce(childOf, tree);
  if (typeof target !== "string" || target.startsWith("#")) return false;
  const located = locateFile(parseReference(target).file, file);
  return !document.files.some((one) => one.file === located);
}

function childOf(value: JsonValue, segment: string): JsonValue {
  if (Array.isArray(value)) return value[Number(segment)] ?? null;
  return isObject(value) ? (value[segment] ?? null) : null;
}
