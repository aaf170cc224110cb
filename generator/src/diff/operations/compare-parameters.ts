import { valueAt } from "../../model/located.js";
import type { Both } from "./both.js";
import { onBoth } from "./both.js";
import type { CallView } from "./call-view.js";
import { compareParameter, necessityTypes } from "./compare-parameter.js";
import { record } from "./comparison.js";
import type { Scope } from "./comparison.js";
import { matchParameters } from "./match-parameters.js";
import { hasDefault, parameterViews } from "./parameter-view.js";
import type { ParameterView } from "./parameter-view.js";
import { parameterName } from "./part-name.js";

export interface ParameterMatching {
  /** What path parameters of the base are called in the revision. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Keys of what is sent on each side without being asked for. */
  readonly sent: Both<ReadonlySet<string>>;
}

/** Parameters of the path and of the operation, as one list. */
export function compareParameters(
  scope: Scope,
  { base, revision }: Both<CallView>,
  { renamed, sent }: ParameterMatching,
): void {
  const { documents } = scope;
  if (!hasAny(base) && !hasAny(revision)) return;
  const matched = matchParameters(
    {
      base: parameterViews(documents.base, base, (key) => sent.base.has(key)),
      revision: parameterViews(documents.revision, revision, (key) =>
        sent.revision.has(key),
      ),
    },
    renamed,
  );
  for (const both of matched.pairs) compareParameter(scope, both);
  for (const both of matched.moved) {
    recordMoved(scope, both);
    compareParameter(scope, both);
  }
  for (const one of matched.removed)
    recordRemoved(scope, one, sent.revision.has(one.key));
  for (const one of matched.added)
    recordAdded(scope, one, sent.base.has(one.key));
}

function hasAny({ at, item }: CallView): boolean {
  return [at, item].some(
    ({ value }) => valueAt(value, "parameters") !== undefined,
  );
}

function recordMoved(scope: Scope, both: Both<ParameterView>): void {
  const places = onBoth(both, (one) => one.in);
  record(scope, "parameter-moved", {
    subject: parameterName(
      scope.documents.revision,
      both.revision,
      both.revision.at,
    ),
    base: both.base.at,
    revision: both.revision.at,
    oldValue: places.base,
    newValue: places.revision,
  });
}

function recordRemoved(
  scope: Scope,
  parameter: ParameterView,
  isSent: boolean,
): void {
  const { documents } = scope;
  const { required, at, item } = parameter;
  const kind = kindOf(required, hasDefault(documents.base, at));
  const finding = {
    subject: parameterName(documents.base, parameter, item),
    base: item,
  };
  if (isSent) record(scope, "parameter-replaced-by-credential", finding);
  else record(scope, `parameter-removed${kind}`, finding);
}

function recordAdded(
  scope: Scope,
  parameter: ParameterView,
  isSent: boolean,
): void {
  const { documents } = scope;
  const { required, at, item } = parameter;
  const kind = kindOf(required, hasDefault(documents.revision, at));
  const finding = {
    subject: parameterName(documents.revision, parameter, item),
    revision: item,
  };
  if (isSent) record(scope, "credential-replaced-by-parameter", finding);
  else
    record(scope, `parameter-added${kind}`, {
      ...finding,
      types: necessityTypes(scope, parameter),
    });
}

function kindOf(required: boolean, defaulted: boolean): string {
  if (!required) return "";
  return defaulted ? "-required-with-default" : "-required";
}
