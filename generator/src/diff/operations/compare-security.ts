import { describePlace } from "../describe-place.js";
import type { Both } from "./both.js";
import { record } from "./comparison.js";
import type { Scope } from "./comparison.js";
import { includes, matchAlternatives } from "./match-alternatives.js";
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
  const matched = matchAlternatives({
    base: base.alternatives,
    revision: revision.alternatives,
  });
  /** Nobody is shut out by what becomes harder, where another way is as easy as before. */
  const wireOf = (lost: Alternative) =>
    scope.direction === "request" &&
    revision.alternatives.some((one) => includes(lost, one))
      ? ("safe" as const)
      : undefined;
  for (const pair of [...matched.same, ...matched.extended, ...matched.reduced])
    compareRequirements(scope, pair, wireOf(pair.base));
  for (const one of matched.removed)
    record(scope, idOf(one, "removed"), {
      subject: subjectOf(one),
      base: one.at ?? base.at,
      wire: wireOf(one),
    });
  for (const one of matched.added)
    record(scope, idOf(one, "added"), {
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
  const at = revision.at ?? base.at;
  if (at === undefined || at.pointer === "/security") return "the document";
  const side = revision.at === undefined ? "base" : "revision";
  const pointer = at.pointer.replace(/\/security$/, "");
  return describePlace(documents[side], { file: at.file, pointer });
}

function isNothing({ schemes }: Alternative): boolean {
  return schemes.size === 0;
}

function idOf(alternative: Alternative, action: "removed" | "added"): string {
  if (!isNothing(alternative)) return `security-alternative-${action}`;
  return action === "removed"
    ? "security-became-required"
    : "security-became-optional";
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
