import type { ApiChange } from "./api-change.js";
import type { ChangeDraft } from "./change-draft.js";
import type { SidePair } from "./diff-side.js";
import { finishChanges } from "./finish-changes.js";
import { compareNames } from "./names/compare-names.js";
import { withoutEchoes } from "./names/without-echoes.js";
import { compareOperations } from "./operations/compare-operations.js";
import { createSchemaComparer } from "./schema/create-schema-comparer.js";

/**
 * All that is different between two documents, worst first. What only looks different is not: references, `allOf`, spellings of OpenAPI 3.0 and
 * 3.1, defaults that are written out.
 */
export function diffSpecs(pair: SidePair): readonly ApiChange[] {
  const drafts: ChangeDraft[] = [];
  const recorder = {
    record: (draft: ChangeDraft) => {
      drafts.push(draft);
    },
  };
  const comparer = createSchemaComparer(pair, recorder);
  const matches = compareOperations(pair, comparer, recorder);
  comparer.finish();
  compareNames(pair, matches, recorder);
  return finishChanges(pair, withoutEchoes(drafts));
}
