import { describePlace } from "../describe-place.js";
import type { Source } from "../../model/api-model.js";
import type { WireVerdict } from "../api-change.js";
import { onBoth } from "./both.js";
import type { Both } from "./both.js";
import {
  compareContent,
  compareSharedContent,
  hasSameContent,
  keepsContent,
} from "./compare-content.js";
import { compareHeaders } from "./compare-headers.js";
import { compareLinks } from "./compare-links.js";
import { compareProse } from "./compare-prose.js";
import type { CallView } from "./call-view.js";
import { childPlace, keywordPlace, record } from "./comparison.js";
import type { Finding, Scope } from "./comparison.js";
import { mediaViews } from "./match-media.js";
import {
  isInRange,
  kindOfStatus,
  matchResponses,
  responseViews,
} from "./match-responses.js";
import type { MatchedResponses, ResponseView } from "./match-responses.js";

/** What a call may be answered with. */
export function compareResponses(
  scope: Scope,
  { base, revision }: Both<CallView>,
): void {
  const { documents } = scope;
  const views = {
    base: responseViews(documents.base, base.at),
    revision: responseViews(documents.revision, revision.at),
  };
  const matched = matchResponses(views);
  const places = onBoth({ base, revision }, ({ at }) =>
    keywordPlace(at, "responses"),
  );
  const { replaced } = matched;
  for (const pair of matched.pairs) compareResponse(scope, pair);
  if (replaced !== undefined) {
    recordStatus(scope, "response-success-replaced", replaced);
    compareResponse(scope, replaced);
  }
  for (const pair of matched.specified)
    compareCovered(scope, "response-status-specified", pair);
  for (const pair of matched.generalised)
    compareCovered(scope, "response-status-generalised", pair);
  for (const one of matched.removed)
    record(scope, `response-removed-${kindOfStatus(one.status)}`, {
      subject: describePlace(documents.base, one.item),
      base: one.item,
      enclosing: places,
      wire: isShrunk(scope, one, { ...matched, left: views.revision })
        ? "safe"
        : undefined,
    });
  for (const one of matched.added)
    recordAdded(scope, one, { known: views.base, places });
}

/** A range, or a default, of which single statuses are left: all that still comes was promised. */
function isShrunk(
  { direction }: Scope,
  removed: ResponseView,
  {
    specified,
    left,
  }: Pick<MatchedResponses, "specified"> & {
    readonly left: readonly ResponseView[];
  },
): boolean {
  if (direction === "request") return false;
  return (
    specified.some(({ base }) => base === removed) ||
    left.some(({ status }) => isInRange(status, removed.status))
  );
}

function atOf({
  base,
  revision,
}: Both<ResponseView>): Both<ResponseView["at"]> {
  return { base: base.at, revision: revision.at };
}

function recordStatus(
  scope: Scope,
  id: string,
  {
    base,
    revision,
    ...verdict
  }: Both<ResponseView> & Pick<Finding, "wire" | "types">,
): void {
  record(scope, id, {
    subject: describePlace(scope.documents.revision, revision.item),
    base: base.item,
    revision: revision.item,
    oldValue: base.status,
    newValue: revision.status,
    ...verdict,
  });
}

/** One stands in for the other; a body that is gone in the change is missed by whoever reads it. */
function compareCovered(
  scope: Scope,
  id: string,
  pair: Both<ResponseView>,
): void {
  const at = atOf(pair);
  const had = hasBody(scope, "base", at);
  const has = hasBody(scope, "revision", at);
  const isWhole = had !== has || keepsContent(scope, at);
  recordStatus(scope, id, {
    ...pair,
    wire: isWhole && !isUncertain(scope, pair) ? undefined : "risky",
    types: isWhole ? undefined : "call",
  });
  const subject = describePlace(scope.documents.revision, pair.revision.item);
  if (had === has) compareSharedContent(scope, at);
  else recordBody(scope, at, { subject, has, wire: has ? "safe" : "risky" });
}

/** A success that only a default stands for may be any status. */
function isUncertain(
  { direction }: Scope,
  { base, revision }: Both<ResponseView>,
): boolean {
  return (
    direction === "response" &&
    revision.status === "default" &&
    kindOfStatus(base.status) === "success"
  );
}

interface BodyFinding {
  readonly subject: string;
  /** Whether it is new, not gone. */
  readonly has: boolean;
  readonly wire?: WireVerdict;
}

function recordBody(
  scope: Scope,
  at: Both<ResponseView["at"]>,
  { subject, has, wire }: BodyFinding,
): void {
  record(scope, has ? "response-body-added" : "response-body-removed", {
    subject: `the body of ${subject}`,
    base: has ? undefined : childPlace(at.base, "content"),
    revision: has ? childPlace(at.revision, "content") : undefined,
    wire,
  });
}

function hasBody(
  { documents }: Scope,
  side: keyof Both<unknown>,
  at: Both<ResponseView["at"]>,
): boolean {
  return mediaViews(documents[side], at[side]).length > 0;
}

/** Whoever awaits a call gets the body of any success, so another success with the same body changes nothing for him. */
function recordAdded(
  scope: Scope,
  added: ResponseView,
  {
    known,
    places,
  }: { readonly known: readonly ResponseView[]; readonly places: Both<Source> },
): void {
  const kind = kindOfStatus(added.status);
  const isRead = scope.direction === "response" && kind === "success";
  const isLike = known.some(
    (one) =>
      kindOfStatus(one.status) === "success" &&
      hasSameContent(scope, { base: one.at, revision: added.at }),
  );
  record(scope, `response-added-${kind}`, {
    subject: describePlace(scope.documents.revision, added.item),
    revision: added.item,
    enclosing: places,
    types: isRead && isLike ? "exhaustive" : undefined,
  });
}

function compareResponse(scope: Scope, both: Both<ResponseView>): void {
  const at = atOf(both);
  if (scope.comparer.isSame(at.base, at.revision)) return;
  const subject = describePlace(scope.documents.revision, at.revision);
  compareBody(scope, both, subject);
  compareHeaders(scope, at, subject);
  compareLinks(scope, at, subject);
  compareProse(scope, at, {
    ids: {
      description: "response-description-changed",
      summary: "response-summary-changed",
    },
    subject,
  });
}

function compareBody(
  scope: Scope,
  { base, revision }: Both<ResponseView>,
  subject: string,
): void {
  const at = { base: base.at, revision: revision.at };
  const had = hasBody(scope, "base", at);
  const has = hasBody(scope, "revision", at);
  if (had && has) compareContent(scope, at, subject);
  else if (had !== has) recordBody(scope, at, { subject, has });
}
