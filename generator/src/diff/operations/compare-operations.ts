import type { Operation } from "../../model/api-model.js";
import { valueAt } from "../../model/located.js";
import type { ChangeRecorder } from "../change-draft.js";
import type { SidePair } from "../diff-side.js";
import type { SchemaComparer } from "../schema/schema-comparer.js";
import { createAccess } from "./access.js";
import { onBoth } from "./both.js";
import type { OperationView } from "./call-view.js";
import { operationViews } from "./call-view.js";
import { compareAccess } from "./compare-access.js";
import { compareDocument } from "./compare-document.js";
import { sunsetOf } from "./compare-lifecycle.js";
import { compareOperation } from "./compare-operation.js";
import { compareAllServers } from "./compare-servers.js";
import { compareWebhooks } from "./compare-webhooks.js";
import { recordNotice } from "./comparison.js";
import type { Comparison } from "./comparison.js";
import { matchOperations } from "./match-operations.js";

/** The same operation of both documents, whatever it is called and wherever it is. */
export interface OperationMatch {
  readonly base: Operation;
  readonly revision: Operation;
}

/**
 * Compares all of two documents but their schemas, which are given to the comparer. Reads the documents themselves, since the models leave
 * out what no package is made of. Never throws, however sloppy the documents are.
 */
export function compareOperations(
  pair: SidePair,
  comparer: SchemaComparer,
  recorder: ChangeRecorder,
): OperationMatch[] {
  const documents = onBoth(pair, ({ document }) => document);
  const comparison: Comparison = { documents, comparer, recorder };
  const access = onBoth(documents, createAccess);
  const matched = matchOperations(onBoth(pair, operationViews));
  recordComingsAndGoings(comparison, matched, pair.today);
  for (const both of matched.pairs) compareOperation(comparison, access, both);
  compareAccess(comparison, access, matched.pairs);
  compareAllServers(comparison, matched.pairs);
  compareWebhooks(comparison);
  compareDocument(comparison);
  return matched.pairs.map((both) => onBoth(both, ({ model }) => model));
}

interface ComingsAndGoings {
  readonly removed: readonly OperationView[];
  readonly added: readonly OperationView[];
}

function recordComingsAndGoings(
  comparison: Comparison,
  { removed, added }: ComingsAndGoings,
  today: string | undefined,
): void {
  for (const one of removed)
    recordNotice(
      { ...comparison, usedBy: [one.name] },
      `operation-removed${announcement(one, today)}`,
      { subject: one.name, base: one.at },
    );
  for (const one of added)
    recordNotice(
      { ...comparison, usedBy: [one.name] },
      `operation-added${announcement(one, today)}`,
      { subject: one.name, revision: one.at },
    );
}

/** What callers were told about the end of an operation. Without a date to go by, no sunset has passed. */
function announcement(
  { at }: OperationView,
  today: string | undefined,
): string {
  const sunset = Date.parse(sunsetOf(at) ?? "");
  if (!Number.isNaN(sunset))
    return sunset < Date.parse(today ?? "")
      ? "-after-sunset"
      : "-before-sunset";
  return valueAt(at.value, "deprecated") === true ? "-deprecated" : "";
}
