import { catalogue } from "../catalogue/catalogue.js";
import { nameChanges } from "../catalogue/name-changes.js";
import type { ChangeDraft } from "../change-draft.js";

const nameIds: ReadonlySet<string> = new Set(nameChanges.map(({ id }) => id));

/**
 * Names that the generator makes up, of schemas that have none in the document and of types for requests alone, follow how a document is
 * written. Where nothing else happened to an operation, a change of them is one of spelling, and is left out; a judgement by the compiler
 * tells it all the same.
 */
export function withoutEchoes(
  drafts: readonly ChangeDraft[],
): readonly ChangeDraft[] {
  const touched = new Set(
    drafts.filter(isOfShape).flatMap(({ usedBy }) => usedBy),
  );
  return drafts.filter(
    (draft) =>
      !isMadeUp(draft) || draft.usedBy.some((name) => touched.has(name)),
  );
}

function isOfShape({ id }: ChangeDraft): boolean {
  return !nameIds.has(id) && catalogue.get(id)?.group !== "prose";
}

function isMadeUp({ id, base, revision }: ChangeDraft): boolean {
  if (/^model-(?:input|values)-/.test(id)) return true;
  const places = [base, revision].filter((place) => place !== undefined);
  return (
    id.startsWith("model-") &&
    places.some(({ pointer }) => !isComponent(pointer))
  );
}

function isComponent(pointer: string): boolean {
  return /^\/components\/schemas\/[^/]+$/.test(pointer);
}
