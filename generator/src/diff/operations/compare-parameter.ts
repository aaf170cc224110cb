import { isIdempotencyKey } from "../../model/idempotency-key.js";
import { childAt } from "../../model/located.js";
import { normalizeMediaType } from "./media-type.js";
import type { Both } from "./both.js";
import { onBoth } from "./both.js";
import { compareFlag, compareNoticeFlag } from "./compare-flag.js";
import { compareLifecycle } from "./compare-lifecycle.js";
import { compareExamples, compareProse } from "./compare-prose.js";
import {
  childPlace,
  compareSchemas,
  keywordFinding,
  record,
} from "./comparison.js";
import type { Scope } from "./comparison.js";
import { findListTurn } from "./list-turn.js";
import { contentOfParameter } from "./parameter-view.js";
import type { ParameterView } from "./parameter-view.js";
import { parameterName } from "./part-name.js";
import { commonShape, serialisationOf, shapeOf } from "./serialisation.js";

/** Two parameters that are the same one; of a moved one, the place itself has been told. */
export function compareParameter(
  scope: Scope,
  both: Both<ParameterView>,
): void {
  const { base, revision } = both;
  const isSamePlace = base.in === revision.in;
  if (isSamePlace && scope.comparer.isSame(base.at, revision.at)) return;
  const subject = parameterName(
    scope.documents.revision,
    revision,
    revision.at,
  );
  compareSpelling(scope, both, subject);
  compareRequired(scope, both, subject);
  compareFlags(scope, both, subject);
  const isContent = compareContent(scope, both, subject);
  if (isSamePlace && !isContent) compareSerialisation(scope, both, subject);
  compareDescriptions(scope, both, subject);
}

/** The name of a header says the same in small letters, but it is the key of the input. */
function compareSpelling(
  scope: Scope,
  both: Both<ParameterView>,
  subject: string,
): void {
  const { base, revision } = both;
  if (revision.in !== "header" || base.in !== "header") return;
  if (base.name === revision.name) return;
  record(scope, "header-parameter-respelled", {
    subject,
    ...keywordFinding(atOf(both), "name"),
  });
}

function compareRequired(
  scope: Scope,
  both: Both<ParameterView>,
  subject: string,
): void {
  const { base, revision } = both;
  if (base.required === revision.required) return;
  const change = revision.required ? "required" : "optional";
  const { base: before, revision: after } = keywordFinding(
    atOf(both),
    "required",
  );
  record(scope, `parameter-became-${change}`, {
    subject,
    base: before,
    revision: after,
    oldValue: base.required,
    newValue: revision.required,
    types: necessityTypes(scope, revision),
  });
}

/** A key by which the server knows a call again is made by the client, so that nobody has to pass it. */
export function necessityTypes(
  { direction }: Scope,
  parameter: ParameterView,
): "none" | undefined {
  return direction === "request" && isIdempotencyKey(parameter)
    ? "none"
    : undefined;
}

function compareFlags(
  scope: Scope,
  both: Both<ParameterView>,
  subject: string,
): void {
  const at = atOf(both);
  compareLifecycle(scope, at, { kind: "parameter", subject });
  compareNoticeFlag(scope, at, {
    key: "x-secret",
    added: "parameter-secret-added",
    removed: "parameter-secret-removed",
    subject,
  });
  if (both.base.in !== "query" || both.revision.in !== "query") return;
  compareFlag(scope, at, {
    key: "allowReserved",
    added: "parameter-allow-reserved-added",
    removed: "parameter-allow-reserved-removed",
    subject,
  });
  compareFlag(scope, at, {
    key: "allowEmptyValue",
    added: "parameter-allow-empty-value-added",
    removed: "parameter-allow-empty-value-removed",
    subject,
  });
}

/** Whether either side describes the value by a media type. */
function compareContent(
  scope: Scope,
  both: Both<ParameterView>,
  subject: string,
): boolean {
  const { documents } = scope;
  const { base, revision } = atOf(both);
  const before = contentOfParameter(documents.base, base);
  const after = contentOfParameter(documents.revision, revision);
  if (before === undefined && after === undefined) {
    compareValues(scope, both, subject);
    return false;
  }
  compareSchemas(scope, {
    base: childPlace(before?.at ?? base, "schema"),
    revision: childPlace(after?.at ?? revision, "schema"),
  });
  const finding = {
    subject,
    base: before?.at ?? base,
    revision: after?.at ?? revision,
    oldValue: before?.mediaType,
    newValue: after?.mediaType,
  };
  if (before === undefined)
    record(scope, "parameter-schema-to-content", finding);
  else if (after === undefined)
    record(scope, "parameter-content-to-schema", finding);
  else if (
    normalizeMediaType(before.mediaType) !== normalizeMediaType(after.mediaType)
  )
    record(scope, "parameter-media-type-changed", finding);
  return true;
}

/** One value, or a list of such values, are written in the same way in a query where every item has the name of the parameter. */
function compareValues(
  scope: Scope,
  both: Both<ParameterView>,
  subject: string,
): void {
  const turn = findListTurn(scope.documents, both);
  if (turn === undefined) {
    const { base, revision } = atOf(both);
    compareSchemas(scope, {
      base: childPlace(base, "schema"),
      revision: childPlace(revision, "schema"),
    });
    return;
  }
  compareSchemas(scope, turn.items);
  record(scope, turn.id, {
    subject,
    ...onBoth(atOf(both), (at) => childPlace(at, "schema")),
    wire: turn.wire,
  });
}

function compareSerialisation(
  scope: Scope,
  both: Both<ParameterView>,
  subject: string,
): void {
  const { documents } = scope;
  const at = atOf(both);
  const shape = commonShape({
    base: shapeOf(documents.base, childAt(at.base, "schema")),
    revision: shapeOf(documents.revision, childAt(at.revision, "schema")),
  });
  const written = onBoth(both, (one) => serialisationOf(one.at, one.in, shape));
  for (const key of ["style", "explode"] as const) {
    if (written.base[key] === written.revision[key]) continue;
    const { base, revision } = keywordFinding(at, key);
    const full = onBoth(both, (one) => serialisationOf(one.at, one.in, "any"));
    record(scope, `parameter-${key}-changed`, {
      subject,
      base,
      revision,
      oldValue: full.base[key],
      newValue: full.revision[key],
    });
    return;
  }
}

function compareDescriptions(
  scope: Scope,
  both: Both<ParameterView>,
  subject: string,
): void {
  compareProse(scope, atOf(both), {
    ids: { description: "parameter-description-changed" },
    subject,
    known: ["x-secret", "x-sunset"],
  });
  compareExamples(scope, atOf(both), {
    id: "parameter-example-changed",
    subject,
  });
}

function atOf(both: Both<ParameterView>): Both<ParameterView["at"]> {
  return onBoth(both, ({ at }) => at);
}
