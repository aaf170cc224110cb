import { childAt } from "../../model/located.js";
import type { Both } from "./both.js";
import { onBoth } from "./both.js";
import { compareFlag } from "./compare-flag.js";
import type { HeaderView } from "./compare-headers.js";
import { compareLifecycle } from "./compare-lifecycle.js";
import { compareExamples, compareProse } from "./compare-prose.js";
import {
  childPlace,
  compareSchemas,
  keywordFinding,
  record,
} from "./comparison.js";
import type { Scope } from "./comparison.js";
import { normalizeMediaType } from "./media-type.js";
import { contentOfParameter } from "./parameter-view.js";
import { commonShape, serialisationOf, shapeOf } from "./serialisation.js";

export function compareHeader(
  scope: Scope,
  both: Both<HeaderView>,
  subject: string,
): void {
  const at = onBoth(both, (header) => header.at);
  if (both.base.name !== both.revision.name)
    record(scope, "header-respelled", {
      subject,
      base: both.base.item,
      revision: both.revision.item,
      oldValue: both.base.name,
      newValue: both.revision.name,
    });
  if (scope.comparer.isSame(at.base, at.revision)) return;
  compareFlag(scope, at, {
    key: "required",
    added: "header-became-required",
    removed: "header-became-optional",
    subject,
  });
  compareLifecycle(scope, at, { kind: "header", subject });
  compareValue(scope, at, subject);
  const ids = { description: "header-description-changed" };
  compareProse(scope, at, { ids, subject, known: ["x-sunset"] });
  compareExamples(scope, at, { id: "header-example-changed", subject });
}

function compareValue(
  scope: Scope,
  at: Both<HeaderView["at"]>,
  subject: string,
): void {
  const { documents } = scope;
  const before = contentOfParameter(documents.base, at.base);
  const after = contentOfParameter(documents.revision, at.revision);
  compareSchemas(scope, {
    base: childPlace(before?.at ?? at.base, "schema"),
    revision: childPlace(after?.at ?? at.revision, "schema"),
  });
  if (before === undefined && after === undefined)
    compareExplode(scope, at, subject);
  else if (typeOf(before) !== typeOf(after))
    record(scope, "header-content-changed", {
      subject,
      base: before?.at ?? at.base,
      revision: after?.at ?? at.revision,
      oldValue: before?.mediaType ?? HEADER_STYLE,
      newValue: after?.mediaType ?? HEADER_STYLE,
    });
}

/** The one style that a header has, where no media type says how it is written. */
const HEADER_STYLE = "simple";

function typeOf(
  content: { readonly mediaType: string } | undefined,
): string | undefined {
  return content && normalizeMediaType(content.mediaType);
}

/** A header has one style, in which `explode` shows only for objects. */
function compareExplode(
  scope: Scope,
  at: Both<HeaderView["at"]>,
  subject: string,
): void {
  const { documents } = scope;
  const shape = commonShape({
    base: shapeOf(documents.base, childAt(at.base, "schema")),
    revision: shapeOf(documents.revision, childAt(at.revision, "schema")),
  });
  const written = onBoth(at, (one) => serialisationOf(one, "header", shape));
  if (written.base.explode === written.revision.explode) return;
  record(scope, "header-explode-changed", {
    subject,
    ...keywordFinding(at, "explode"),
    oldValue: written.base.explode,
    newValue: written.revision.explode,
  });
}
