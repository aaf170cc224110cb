import type { Source } from "../../model/api-model.js";
import type { ChangeRecorder } from "../change-draft.js";
import type { SidePair } from "../diff-side.js";
import { Comparison, readDocuments } from "./comparison.js";
import { operationsReaching, reachable } from "./finding-entry.js";
import type { FindingEntry } from "./finding-entry.js";
import { valueAtPlace } from "./place-value.js";
import type { SchemaComparer } from "./schema-comparer.js";

export function createSchemaComparer(
  pair: SidePair,
  recorder: ChangeRecorder,
): SchemaComparer {
  const documents = readDocuments(pair);
  const { nodes, same } = documents;
  const asJson = new Comparison(documents, false);
  const asXml = new Comparison(documents, true);
  const roots = new Set<FindingEntry>();
  return {
    compare(base, revision, { direction, operation, mediaType = "" }) {
      const schemas = {
        base: nodes.base.at(base),
        revision: nodes.revision.at(revision),
      };
      const isXml = /[/+]xml\b/i.test(mediaType);
      const comparison = isXml ? asXml : asJson;
      const entry = comparison.compareNodes(schemas, direction);
      entry.operations.add(operation);
      roots.add(entry);
    },
    isSame(base: Source, revision: Source) {
      return same.isSame(
        valueAtPlace(pair.base.document, base) ?? null,
        valueAtPlace(pair.revision.document, revision) ?? null,
      );
    },
    finish() {
      record(roots, recorder);
    },
  };
}

function record(
  roots: ReadonlySet<FindingEntry>,
  recorder: ChangeRecorder,
): void {
  const entries = new Set([...roots].flatMap((root) => [...reachable(root)]));
  for (const entry of entries) {
    if (entry.drafts.length === 0) continue;
    const usedBy = [...operationsReaching(entry)];
    for (const draft of entry.drafts) recorder.record({ ...draft, usedBy });
  }
}
