import type { Model } from "../../model/api-model.js";
import type { ChangeRecorder } from "../change-draft.js";
import type { DiffSide, SidePair } from "../diff-side.js";
import { valueAtPlace } from "../schema/place-value.js";
import { ModelUsers } from "./model-users.js";
import { labelOf } from "./operation-match.js";
import type { OperationMatch } from "./operation-match.js";
import { pairModels } from "./pair-models.js";
import type { ModelPair } from "./pair-models.js";
import type { WebhookMatch } from "./webhook-match.js";

/** All that has been matched so far. */
export interface MatchedPair {
  readonly pair: SidePair;
  readonly matches: readonly OperationMatch[];
  readonly webhooks: readonly WebhookMatch[];
}

export function compareModelNames(
  { pair, matches, webhooks }: MatchedPair,
  recorder: ChangeRecorder,
): void {
  const { pairs, twins } = pairModels(pair, [
    ...matches,
    ...webhooks.map(({ base, revision }) => ({
      base: base.webhook,
      revision: revision.webhook,
    })),
  ]);
  const users = {
    base: new ModelUsers(pair.base.model),
    revision: new ModelUsers(pair.revision.model),
  };
  for (const models of pairs) recordNames(models, users.revision, recorder);
  const paired = new Set(
    pairs.flatMap(({ base, revision }) => [base, revision]),
  );
  const known = {
    base: new Set(matches.map(({ base }) => labelOf(base))),
    revision: new Set(matches.map(({ revision }) => labelOf(revision))),
  };
  for (const side of ["base", "revision"] as const)
    for (const model of pair[side].model.models) {
      if (paired.has(model) || twins.has(model)) continue;
      const usedBy = users[side].operationsOf(model.id);
      const other = pair[side === "base" ? "revision" : "base"];
      if (isEcho(model, other, { usedBy, known: known[side] })) continue;
      recordLone(model, side, { usedBy, recorder });
    }
}

/** What the finding of an operation or a property says already. */
function isEcho(
  { source }: Model,
  { document }: DiffSide,
  { usedBy, known }: { usedBy: readonly string[]; known: ReadonlySet<string> },
): boolean {
  if (usedBy.length > 0 && !usedBy.some((label) => known.has(label)))
    return true;
  if (/^\/components\/schemas\/[^/]+$/.test(source.pointer)) return false;
  const { file } = document;
  return valueAtPlace(document, { ...source, file }) === undefined;
}

/** One finding for a model, not one for each of its types. */
function recordNames(
  { base, revision }: ModelPair,
  users: ModelUsers,
  recorder: ChangeRecorder,
): void {
  const record = (id: string, oldValue?: string, newValue?: string) => {
    recorder.record({
      id,
      direction: undefined,
      base: base.source,
      revision: revision.source,
      oldValue,
      newValue,
      usedBy: users.operationsOf(revision.id),
    });
  };
  if (base.typeName !== revision.typeName) {
    record("model-renamed", base.typeName, revision.typeName);
    return;
  }
  if (base.inputName !== revision.inputName) {
    const action = twinAction(base, revision);
    record(`model-input-${action}`, base.inputName, revision.inputName);
  }
  if (base.valuesName !== revision.valuesName)
    record(
      `model-values-${listAction(base, revision)}`,
      base.valuesName,
      revision.valuesName,
    );
}

function twinAction(base: Model, revision: Model): string {
  if (base.inputName === base.typeName) return "added";
  return revision.inputName === revision.typeName ? "removed" : "renamed";
}

function listAction(base: Model, revision: Model): string {
  if (base.valuesName === undefined) return "added";
  return revision.valuesName === undefined ? "removed" : "renamed";
}

interface Lone {
  readonly usedBy: readonly string[];
  readonly recorder: ChangeRecorder;
}

function recordLone(
  { typeName, source }: Model,
  side: "base" | "revision",
  { usedBy, recorder }: Lone,
): void {
  const isGone = side === "base";
  recorder.record({
    id: isGone ? "model-removed" : "model-added",
    direction: undefined,
    base: isGone ? source : undefined,
    revision: isGone ? undefined : source,
    oldValue: isGone ? typeName : undefined,
    newValue: isGone ? undefined : typeName,
    usedBy,
  });
}
