import { childAt, stringAt, stringsAt, valueAt } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject } from "../../spec/spec-document.js";
import type { Access } from "./access.js";
import { onBoth } from "./both.js";
import type { Both } from "./both.js";
import { behaviourExtensions, compareBehaviour } from "./compare-behaviour.js";
import { compareCall } from "./compare-call.js";
import { compareCallbacks } from "./compare-webhooks.js";
import { compareLifecycle } from "./compare-lifecycle.js";
import { compareExtensions, compareProse } from "./compare-prose.js";
import { keywordFinding, recordNotice } from "./comparison.js";
import type { Comparison, Scope } from "./comparison.js";
import type { OperationView } from "./call-view.js";
import type { OperationPair } from "./match-operations.js";
import { coversPath, pathNames, renamedPathParameters } from "./path-shape.js";
import { isSameJson } from "./same-json.js";

type Notices = Omit<Scope, "direction">;

/** Everything of an operation but who may call it, and where. */
export function compareOperation(
  comparison: Comparison,
  access: Both<Access>,
  pair: OperationPair,
): void {
  const { base, revision, moved } = pair;
  const sent = {
    base: access.base.sentWith(access.base.securityOf(base.at)),
    revision: access.revision.sentWith(access.revision.securityOf(revision.at)),
  };
  if (isUntouched(comparison, pair, sent)) return;
  const scope: Notices = { ...comparison, usedBy: [revision.name] };
  const renamed = moved
    ? new Map<string, string>()
    : renamedPathParameters(base.path, revision.path);
  if (moved) recordMoved(scope, pair);
  if (renamed.size > 0) recordRenamed(scope, pair);
  compareHead(scope, pair);
  compareCall(scope, pair, {
    renamed,
    sent,
    inPath: {
      base: new Set(
        pathNames(base.path).map((name) => renamed.get(name) ?? name),
      ),
      revision: new Set(pathNames(revision.path)),
    },
    asked: "request",
    answered: "response",
  });
  compareCallbacks(scope, pair);
}

/** Most operations are, and a look at the whole is quicker than one at every part. */
function isUntouched(
  comparison: Comparison,
  pair: OperationPair,
  sent: Both<ReadonlySet<string>>,
): boolean {
  const { base, revision } = pair;
  return (
    base.name === revision.name &&
    comparison.comparer.isSame(base.at, revision.at) &&
    isSamePathItem(comparison, pair) &&
    sent.base.size === sent.revision.size &&
    [...sent.base].every((key) => sent.revision.has(key))
  );
}

/** All that a path says for its operations; what it says of servers is compared elsewhere. */
function isSamePathItem(
  { comparer }: Comparison,
  { base, revision }: OperationPair,
): boolean {
  if (base.item.value === revision.item.value) return true;
  const keys = new Set(
    [base, revision]
      .flatMap(({ item }) => Object.keys(item.value))
      .filter((key) => key.startsWith("x-") || sharedKeys.has(key)),
  );
  return [...keys].every((key) => {
    const before = childAt(base.item, key);
    const after = childAt(revision.item, key);
    if (before === undefined || after === undefined) return false;
    return comparer.isSame(before, after);
  });
}

const sharedKeys: ReadonlySet<string> = new Set([
  "parameters",
  "summary",
  "description",
]);

function recordMoved(scope: Notices, { base, revision }: OperationPair): void {
  recordNotice(scope, "operation-moved", {
    subject: `\`${stringAt(revision.at.value, "operationId") ?? revision.name}\``,
    base: base.at,
    revision: revision.at,
    oldValue: base.name,
    newValue: revision.name,
    wire:
      base.method === revision.method && coversPath(revision.path, base.path)
        ? "risky"
        : undefined,
    types: hasOtherInput({ base, revision }) ? "call" : undefined,
  });
}

/** Whether a parameter of one path has no counterpart of its name. */
function hasOtherInput({ base, revision }: Both<OperationView>): boolean {
  return lacksAny(base, revision) || lacksAny(revision, base);
}

function lacksAny({ path }: OperationView, { model }: OperationView): boolean {
  return pathNames(path).some((name) =>
    model.parameters.every((one) => one.name !== name),
  );
}

/** One finding for a path, whichever of its operations tells it. */
function recordRenamed(
  scope: Notices,
  { base, revision }: OperationPair,
): void {
  recordNotice(scope, "path-parameter-renamed", {
    subject: revision.path,
    base: base.entry,
    revision: revision.entry,
    oldValue: base.path,
    newValue: revision.path,
  });
}

function compareHead(scope: Notices, both: Both<OperationView>): void {
  const at = onBoth(both, (operation) => operation.at);
  const subject = both.revision.name;
  const id = keywordFinding(at, "operationId");
  if (id.oldValue !== id.newValue)
    recordNotice(scope, "operation-id-changed", { subject, ...id });
  if (
    !isSameJson(
      stringsAt(at.base.value, "tags"),
      stringsAt(at.revision.value, "tags"),
    )
  )
    recordNotice(scope, "operation-tags-changed", {
      subject,
      ...keywordFinding(at, "tags"),
    });
  compareLifecycle(scope, at, { kind: "operation", subject });
  compareBehaviour(scope, both);
  compareDescriptions(scope, both, subject);
}

function compareDescriptions(
  scope: Notices,
  both: Both<OperationView>,
  subject: string,
): void {
  for (const key of ["summary", "description"]) {
    const finding = keywordFinding(
      onBoth(both, (one) => saying(one, key)),
      key,
    );
    if (finding.oldValue !== finding.newValue)
      recordNotice(scope, `operation-${key}-changed`, { subject, ...finding });
  }
  compareProse(
    scope,
    onBoth(both, ({ at }) => at),
    {
      ids: { externalDocs: "operation-external-docs-changed" },
      subject,
      known: behaviourExtensions,
    },
  );
  compareExtensions(
    scope,
    onBoth(both, ({ item }) => item),
    { subject: both.revision.path },
  );
}

/** The operation, or the path, where the operation leaves it to that. */
function saying({ at, item }: OperationView, key: string): Located<JsonObject> {
  return valueAt(at.value, key) === undefined ? item : at;
}
