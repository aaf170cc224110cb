import { childAt, objectAt } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject } from "../../spec/spec-document.js";
import { onBoth } from "./both.js";
import type { Both } from "./both.js";
import type { OperationView } from "./call-view.js";
import {
  childPlace,
  compareSchemas,
  keywordFinding,
  recordNotice,
} from "./comparison.js";
import type { Scope } from "./comparison.js";
import { isSameJson } from "./same-json.js";

type Notices = Omit<Scope, "direction">;

/** The extensions by which a method is more than a request and an answer. */
export const behaviourExtensions = [
  "x-pagination",
  "x-retry-safe",
  "x-websocket",
  "x-sdk-name",
  "x-sunset",
];

/** RFC 9110, section 9.2.2, and RFC 10008 for QUERY. */
const idempotent = /^(?:GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY)$/i;

export function compareBehaviour(
  scope: Notices,
  operations: Both<OperationView>,
): void {
  const both = onBoth(operations, ({ at }) => at);
  const subject = operations.revision.name;
  comparePagination(scope, both, subject);
  compareWebSocket(scope, both, subject);
  const { method } = operations.revision.model;
  const repeated = onBoth(
    operations,
    ({ model }) => model.retrySafe ?? idempotent.test(method),
  );
  if (repeated.base !== repeated.revision)
    recordNotice(
      scope,
      repeated.revision ? "retry-safe-added" : "retry-safe-removed",
      { subject, ...keywordFinding(both, "x-retry-safe") },
    );
  const names = keywordFinding(both, "x-sdk-name");
  if (!isSameJson(names.oldValue, names.newValue))
    recordNotice(scope, "sdk-name-changed", { subject, ...names });
}

function comparePagination(
  scope: Notices,
  { base, revision }: Both<Located<JsonObject>>,
  subject: string,
): void {
  const before = childAt(base, "x-pagination");
  const after = childAt(revision, "x-pagination");
  if (isSameJson(before?.value, after?.value)) return;
  if (before === undefined)
    recordNotice(scope, "pagination-added", { subject, revision: after });
  else if (after === undefined)
    recordNotice(scope, "pagination-removed", { subject, base: before });
  else
    recordNotice(scope, "pagination-changed", {
      subject,
      base: before,
      revision: after,
      oldValue: before.value,
      newValue: after.value,
    });
}

function compareWebSocket(
  scope: Notices,
  { base, revision }: Both<Located<JsonObject>>,
  subject: string,
): void {
  const before = objectAt(base, "x-websocket");
  const after = objectAt(revision, "x-websocket");
  if (before === undefined && after === undefined) return;
  if (before === undefined)
    recordNotice(scope, "websocket-added", { subject, revision: after });
  else if (after === undefined)
    recordNotice(scope, "websocket-removed", { subject, base: before });
  else
    compareSchemas(
      { ...scope, direction: "response" },
      {
        base: childPlace(before, "message"),
        revision: childPlace(after, "message"),
      },
    );
}
