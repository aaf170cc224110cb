import type { Source } from "../../model/api-model.js";
import { describePlace } from "../describe-place.js";
import { onBoth } from "./both.js";
import type { Both } from "./both.js";
import { record } from "./comparison.js";
import type { Scope } from "./comparison.js";
import {
  distinctAlternatives,
  includes,
  matchAlternatives,
} from "./match-alternatives.js";
import type {
  Alternative,
  Requirement,
  SecurityView,
} from "./security-view.js";

/** What a caller needs to be let in: sets of alternatives, whatever their order. */
export function compareSecurity(scope: Scope, both: Both<SecurityView>): void {
  const { base, revision } = both;
  const whole = wholeChange(both);
  if (whole !== undefined) {
    recordWhole(scope, whole, both);
    return;
  }
  const matched = matchAlternatives(
    onBoth(both, ({ alternatives }) => distinctAlternatives(alternatives)),
  );
  /** Nobody is shut out by what becomes harder, where another way is as easy as before. */
  const wireOf = (lost: Alternative) =>
    scope.direction === "request" &&
    revision.alternatives.some((one) => includes(lost, one))
      ? ("safe" as const)
      : undefined;
  for (const pair of [...matched.same, ...matched.extended, ...matched.reduced])
    compareRequirements(scope, pair, wireOf(pair.base));
  for (const one of matched.removed)
    record(scope, idOf(one, { action: "removed", left: revision }), {
      subject: subjectOf(one),
      base: one.at ?? base.at,
    });
  for (const one of matched.added)
    record(scope, idOf(one, { action: "added", left: base }), {
      subject: subjectOf(one),
      revision: one.at ?? revision.at,
    });
}

function wholeChange({
  base,
  revision,
}: Both<SecurityView>): "security-added" | "security-removed" | undefined {
  const before = base.alternatives.every(isNothing);
  const after = revision.alternatives.every(isNothing);
  if (before && !revision.alternatives.some(isNothing)) return "security-added";
  if (after && !base.alternatives.some(isNothing)) return "security-removed";
  return undefined;
}

function recordWhole(
  scope: Scope,
  id: "security-added" | "security-removed",
  { base, revision }: Both<SecurityView>,
): void {
  record(scope, id, {
    subject: describeSecurity(scope, { base, revision }),
    base: base.at,
    revision: revision.at,
    oldValue: base.at?.value,
    newValue: revision.at?.value,
  });
}

/** What has the list: an operation, or the document. */
function describeSecurity(
  { documents }: Scope,
  { base, revision }: Both<SecurityView>,
): string {
  const side = isOwn(revision.at) ? "revision" : "base";
  const at = side === "base" ? base.at : revision.at;
  if (at === undefined || !isOwn(at)) return "the document";
  const pointer = at.pointer.replace(/\/security$/, "");
  return describePlace(documents[side], { file: at.file, pointer });
}

/** Whether an operation has it, not the document. */
function isOwn(at: Source | undefined): boolean {
  return at !== undefined && at.pointer !== "/security";
}

function isNothing({ schemes }: Alternative): boolean {
  return schemes.size === 0;
}

interface AlternativeTurn {
  readonly action: "removed" | "added";
  /** What the side has that does not have this alternative. */
  readonly left: SecurityView;
}

/** Who meets an alternative can meet one that asks for no more, so that its coming or going changes nothing for callers. */
function idOf(
  alternative: Alternative,
  { action, left }: AlternativeTurn,
): string {
  if (isNothing(alternative))
    return action === "removed"
      ? "security-became-required"
      : "security-became-optional";
  const isCovered = left.alternatives.some((one) => includes(alternative, one));
  return `security-alternative-${action}${isCovered ? "-covered" : ""}`;
}

function subjectOf({ schemes }: Alternative): string {
  const names = [...schemes.keys()].map((name) => `\`${name}\``);
  return names.length === 0
    ? "a call without credentials"
    : names.join(" with ");
}

function compareRequirements(
  scope: Scope,
  { base, revision }: Both<Alternative>,
  wire: "safe" | undefined,
): void {
  for (const [name, requirement] of base.schemes) {
    const now = revision.schemes.get(name);
    if (now !== undefined)
      compareScopes(
        scope,
        { base: requirement, revision: now },
        { name, wire },
      );
    else
      record(scope, "security-requirement-removed", {
        subject: `security scheme \`${name}\``,
        base: requirement.at,
      });
  }
  for (const [name, requirement] of revision.schemes)
    if (!base.schemes.has(name))
      record(scope, "security-requirement-added", {
        subject: `security scheme \`${name}\``,
        revision: requirement.at,
        wire,
      });
}

function compareScopes(
  scope: Scope,
  { base, revision }: Both<Requirement>,
  { name, wire }: { readonly name: string; readonly wire: "safe" | undefined },
): void {
  for (const [one, at] of base.scopes)
    if (!revision.scopes.has(one))
      record(scope, "security-scope-removed", {
        subject: `scope \`${one}\` of the security scheme \`${name}\``,
        base: at,
      });
  for (const [one, at] of revision.scopes)
    if (!base.scopes.has(one))
      record(scope, "security-scope-added", {
        subject: `scope \`${one}\` of the security scheme \`${name}\``,
        revision: at,
        wire,
      });
}
