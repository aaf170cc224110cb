import type { WireVerdict } from "../api-change.js";
import type { Direction } from "../change-draft.js";
import type { Pair, SchemaPair } from "./comparison.js";
import { excludesAll } from "./exclusive.js";
import { jsonTypes } from "./json-type.js";
import { matchAlternatives } from "./match-alternatives.js";
import type { Matching } from "./match-alternatives.js";
import { partWith } from "./schema-part.js";
import type { Alternative, Shape } from "./shape.js";

/** The alternatives of each type that both sides have. Where both are unions, one of another type is a member that came or went. */
export function compareUnions(
  schemas: SchemaPair,
  { base, revision }: Pair<Shape>,
  areUnions: boolean,
): void {
  for (const type of jsonTypes) {
    const before = base.byType.get(type) ?? [];
    const after = revision.byType.get(type) ?? [];
    const isShared = before.length > 0 && after.length > 0;
    if (type === "null" || !(isShared || areUnions)) continue;
    const of = { base: before, revision: after, areUnions };
    compareOfType(schemas, { ...of, exactlyOne: revision.exactlyOne });
    if (isShared) compareExclusion(schemas, of, { base, revision });
  }
}

interface OfType extends Pair<readonly Alternative[]> {
  readonly exactlyOne: boolean;
  readonly areUnions: boolean;
}

function compareOfType(schemas: SchemaPair, of: OfType): void {
  const [before] = of.base;
  const [after] = of.revision;
  if (before && after && of.base.length === 1 && of.revision.length === 1) {
    descend(schemas, { base: before, revision: after });
  } else if (before && of.base.length === 1 && !of.areUnions) {
    compareWrapped(schemas, before, of);
  } else if (after && of.revision.length === 1 && !of.areUnions) {
    compareUnwrapped(schemas, after, of);
  } else compareMembers(schemas, matchAlternatives(schemas, of));
}

/** `oneOf` refuses what fits two of its members; `anyOf` does not. */
function compareExclusion(
  schemas: SchemaPair,
  { base, revision }: Pair<readonly Alternative[]>,
  shapes: Pair<Shape>,
): void {
  const before = shapes.base.exactlyOne && !excludesAll(base);
  const after = shapes.revision.exactlyOne && !excludesAll(revision);
  if (before === after || base.length < 2 || revision.length < 2) return;
  const id = after
    ? "schema-union-became-exclusive"
    : "schema-union-became-inclusive";
  const side = after ? schemas.revision : schemas.base;
  schemas.find(id, unionKeyword(side.parts));
}

function descend(schemas: SchemaPair, pair: Pair<Alternative>): void {
  schemas.addEntry(compared(schemas, pair, schemas.direction));
}

function compared(
  { comparison, base, revision }: SchemaPair,
  pair: Pair<Alternative>,
  direction: Direction,
) {
  const places = { base: base.place, revision: revision.place };
  return comparison.compareAlternatives(pair, direction, places);
}

/** Whether all that the base's alternative allows is allowed by the revision's. */
function within(schemas: SchemaPair, pair: Pair<Alternative>): WireVerdict {
  return schemas.comparison.worst(compared(schemas, pair, "request"));
}

/** The other way round. */
function contains(schemas: SchemaPair, pair: Pair<Alternative>): WireVerdict {
  return schemas.comparison.worst(compared(schemas, pair, "response"));
}

/** A schema that has become one of several: one finding. */
function compareWrapped(
  schemas: SchemaPair,
  base: Alternative,
  { revision, exactlyOne }: OfType,
): void {
  const fits = revision.map((one) => within(schemas, { base, revision: one }));
  const best = leastOf(fits);
  const wire =
    schemas.direction === "request"
      ? exactlyOne && best !== "breaking" && !excludesAll(revision)
        ? "breaking"
        : best
      : worstOf(
          revision.map((one) => contains(schemas, { base, revision: one })),
        );
  const keyword = unionKeyword(schemas.revision.parts);
  schemas.find("schema-union-introduced", { ...keyword, wire });
}

/** One of several that is the only one now: one finding. */
function compareUnwrapped(
  schemas: SchemaPair,
  revision: Alternative,
  { base }: OfType,
): void {
  const wire =
    schemas.direction === "request"
      ? worstOf(base.map((one) => within(schemas, { base: one, revision })))
      : leastOf(base.map((one) => contains(schemas, { base: one, revision })));
  const keyword = unionKeyword(schemas.base.parts);
  schemas.find("schema-union-dissolved", { ...keyword, wire });
}

function unionKeyword(parts: SchemaPair["base"]["parts"]): {
  keyword?: string;
} {
  const keyword = ["oneOf", "anyOf"].find((one) => partWith(parts, one));
  return keyword === undefined ? {} : { keyword };
}

function compareMembers(
  schemas: SchemaPair,
  { matched, removed, added }: Matching,
): void {
  for (const pair of matched) descend(schemas, pair);
  const kept = matched.map(({ revision }) => revision);
  for (const base of removed) {
    const fits = [...kept, ...added].map((revision) =>
      within(schemas, { base, revision }),
    );
    const wire = schemas.direction === "request" ? leastOf(fits) : "safe";
    findMember(schemas, "schema-union-member-removed", { base, wire });
  }
  const known = matched.map(({ base }) => base);
  for (const revision of added) {
    const fits = [...known, ...removed].map((base) =>
      contains(schemas, { base, revision }),
    );
    const wire = schemas.direction === "response" ? leastOf(fits) : "safe";
    findMember(schemas, "schema-union-member-added", { revision, wire });
  }
}

function findMember(
  schemas: SchemaPair,
  id: string,
  member: Partial<Pair<Alternative>> & { readonly wire: WireVerdict },
): void {
  const { base, revision, wire } = member;
  schemas.findMember(id, {
    base: base && ownPart(schemas.base.parts, base),
    revision: revision && ownPart(schemas.revision.parts, revision),
    wire,
  });
}

/** What makes it different from the other members: what is not of the whole. */
function ownPart(
  whole: Alternative["parts"],
  { parts }: Alternative,
): Alternative["parts"][number] | undefined {
  const ids = new Set(whole.map(({ id }) => id));
  return parts.find(({ id }) => !ids.has(id)) ?? parts[0];
}

const ranks: readonly WireVerdict[] = ["safe", "risky", "breaking"];

function worstOf(verdicts: readonly WireVerdict[]): WireVerdict {
  return ranks.findLast((rank) => verdicts.includes(rank)) ?? "safe";
}

/** Without any: there is nothing that fits. */
function leastOf(verdicts: readonly WireVerdict[]): WireVerdict {
  return ranks.find((rank) => verdicts.includes(rank)) ?? "breaking";
}
