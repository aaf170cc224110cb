import { childAt, follow } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject, SpecDocument } from "../../spec/spec-document.js";
import type { Both } from "./both.js";
import type { CallView } from "./call-view.js";
import { compareContent } from "./compare-content.js";
import { compareFlag } from "./compare-flag.js";
import { compareProse } from "./compare-prose.js";
import { describePlace } from "../describe-place.js";
import { record } from "./comparison.js";
import type { Scope } from "./comparison.js";
import { mediaViews } from "./match-media.js";

/** A body without a media type is none. */
export function compareRequestBody(
  scope: Scope,
  { base, revision }: Both<CallView>,
): void {
  const { documents } = scope;
  const before = bodyOf(documents.base, base);
  const after = bodyOf(documents.revision, revision);
  const places = { base: base.at, revision: revision.at };
  if (before !== undefined && after !== undefined)
    compareBodies(scope, { base: before.at, revision: after.at });
  else if (before !== undefined)
    record(scope, `request-body-removed${kindOf(before)}`, {
      subject: describePlace(documents.base, before.item),
      base: before.item,
      enclosing: places,
    });
  else if (after !== undefined)
    record(scope, `request-body-added${kindOf(after)}`, {
      subject: describePlace(documents.revision, after.item),
      revision: after.item,
      enclosing: places,
    });
}

interface BodyView {
  readonly at: Located<JsonObject>;
  readonly item: Located;
}

function bodyOf(
  document: SpecDocument,
  { at: call }: CallView,
): BodyView | undefined {
  const item = childAt(call, "requestBody");
  const at = follow(document, item);
  if (item === undefined || at === undefined) return undefined;
  return mediaViews(document, at).length === 0 ? undefined : { at, item };
}

function kindOf({ at }: BodyView): string {
  return at.value["required"] === true ? "-required" : "";
}

function compareBodies(scope: Scope, both: Both<Located<JsonObject>>): void {
  if (scope.comparer.isSame(both.base, both.revision)) return;
  const subject = describePlace(scope.documents.revision, both.revision);
  compareFlag(scope, both, {
    key: "required",
    added: "request-body-became-required",
    removed: "request-body-became-optional",
    subject,
  });
  const isPushed = scope.direction === "response";
  compareContent({ ...scope, isPushed }, both, subject);
  const ids = { description: "request-body-description-changed" };
  compareProse(scope, both, { ids, subject });
}
