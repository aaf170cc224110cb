import type { Source } from "../../model/api-model.js";
import { valueAt } from "../../model/located.js";
import type { Both } from "./both.js";
import { onBoth } from "./both.js";
import type { CallView } from "./call-view.js";
import { compareParameter, necessityTypes } from "./compare-parameter.js";
import { keywordPlace, record } from "./comparison.js";
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
  /** Of operations: the names in the braces of their paths, those of the base as the revision calls them. */
  readonly inPath?: Both<ReadonlySet<string>> | undefined;
}

/** Parameters of the path and of the operation, as one list. */
export function compareParameters(
  scope: Scope,
  { base, revision }: Both<CallView>,
  matching: ParameterMatching,
): void {
  const { renamed, sent } = matching;
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
  const newsOf = (one: ParameterView) => pathNews(one, matching);
  const isUrl = (one: ParameterView) => newsOf(one) === "url";
  const places = onBoth({ base, revision }, ({ at }) =>
    keywordPlace(at, "parameters"),
  );
  for (const both of matched.pairs) compareParameter(scope, both);
  for (const both of matched.moved) {
    if (!isUrl(both.base) && !isUrl(both.revision)) recordMoved(scope, both);
    compareParameter(scope, both);
  }
  for (const one of matched.removed)
    if (!isUrl(one))
      recordRemoved(scope, one, {
        places,
        isSent: sent.revision.has(one.key),
        wire: newsOf(one) === "declaration" ? "safe" : undefined,
      });
  for (const one of matched.added)
    if (!isUrl(one))
      recordAdded(scope, one, {
        places,
        isSent: sent.base.has(one.key),
        wire: newsOf(one) === "declaration" ? "safe" : undefined,
      });
}

interface ParameterFacts {
  readonly places: Both<Source>;
  /** Whether the other side sends it without being asked for. */
  readonly isSent: boolean;
  readonly wire: "safe" | undefined;
}

/** Whether another URL tells of a parameter of the path, or only its declaration is different. */
function pathNews(
  { in: place, name }: ParameterView,
  { renamed, inPath }: ParameterMatching,
): "url" | "declaration" | undefined {
  if (place !== "path" || inPath === undefined) return undefined;
  const own = renamed.get(name) ?? name;
  const { base, revision } = onBoth(inPath, (names) => names.has(own));
  if (base && revision) return "declaration";
  return base || revision ? "url" : undefined;
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
    wire: isOptional(scope, both) ? "risky" : undefined,
  });
}

/** Whether the other side can do without it, though it may not hear it. */
function isOptional(
  { direction }: Scope,
  { base, revision }: Both<ParameterView>,
): boolean {
  return direction === "request" ? !revision.required : !base.required;
}

function recordRemoved(
  scope: Scope,
  parameter: ParameterView,
  { places, isSent, wire }: ParameterFacts,
): void {
  const { documents } = scope;
  const { required, at, item } = parameter;
  const kind = kindOf(required, hasDefault(documents.base, at));
  const finding = {
    subject: parameterName(documents.base, parameter, item),
    base: item,
    enclosing: places,
  };
  if (isSent) record(scope, "parameter-replaced-by-credential", finding);
  else record(scope, `parameter-removed${kind}`, { ...finding, wire });
}

function recordAdded(
  scope: Scope,
  parameter: ParameterView,
  { places, isSent, wire }: ParameterFacts,
): void {
  const { documents } = scope;
  const { required, at, item } = parameter;
  const kind = kindOf(required, hasDefault(documents.revision, at));
  const finding = {
    subject: parameterName(documents.revision, parameter, item),
    revision: item,
    enclosing: places,
  };
  if (isSent) record(scope, "credential-replaced-by-parameter", finding);
  else
    record(scope, `parameter-added${kind}`, {
      ...finding,
      wire,
      types: necessityTypes(scope, parameter),
    });
}

function kindOf(required: boolean, defaulted: boolean): string {
  if (!required) return "";
  return defaulted ? "-required-with-default" : "-required";
}
