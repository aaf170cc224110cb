import type { WireVerdict } from "../api-change.js";
import type { Direction } from "../change-draft.js";
import type { Pair, SchemaPair } from "./schema-pair.js";
import type { FindingEntry } from "./finding-entry.js";
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
    const isAmbiguous = revision.ambiguous.has(type);
    compareOfType(schemas, { ...of, isAmbiguous });
    const isAlike = before.length > 1 === after.length > 1;
    if (isShared && isAlike)
      compareExclusion(schemas, {
        base: base.ambiguous.has(type),
        revision: revision.ambiguous.has(type),
      });
  }
}

interface OfType extends Pair<readonly Alternative[]> {
  /** Whether a value that fits two of the revision's is refused. */
  readonly isAmbiguous: boolean;
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
function compareExclusion(schemas: SchemaPair, ambiguous: Pair<boolean>): void {
  if (ambiguous.base === ambiguous.revision) return;
  const id = ambiguous.revision
    ? "schema-union-became-exclusive"
    : "schema-union-became-inclusive";
  const side = ambiguous.revision ? schemas.revision : schemas.base;
  schemas.find(id, unionKeyword(side.parts));
}

function descend(schemas: SchemaPair, pair: Pair<Alternative>): void {
  schemas.addEntry(compared(schemas, pair, schemas.direction));
}

function compared(
  { comparison, base, revision }: SchemaPair,
  pair: Pair<Alternative>,
  direction: Direction,
): FindingEntry {
  const places = { base: base.place, revision: revision.place };
  return comparison.compareAlternatives(pair, direction, places);
}

/** Whether it is certain that all which the base's alternative allows is allowed by the revision's. */
function isWithin(schemas: SchemaPair, pair: Pair<Alternative>): boolean {
  const { comparison } = schemas;
  return comparison.worst(compared(schemas, pair, "request")) === "safe";
}

/** The other way round. */
function hasWithin(schemas: SchemaPair, pair: Pair<Alternative>): boolean {
  const { comparison } = schemas;
  return comparison.worst(compared(schemas, pair, "response")) === "safe";
}

/** A schema that has become one of several: one finding. */
function compareWrapped(
  schemas: SchemaPair,
  base: Alternative,
  { revision, isAmbiguous }: OfType,
): void {
  const pairs = revision.map((one) => ({ base, revision: one }));
  const isSafe =
    schemas.direction === "request"
      ? pairs.some((pair) => isWithin(schemas, pair)) && !isAmbiguous
      : pairs.every((pair) => hasWithin(schemas, pair));
  const keyword = unionKeyword(schemas.revision.parts);
  schemas.find("schema-union-introduced", { ...keyword, wire: word(isSafe) });
}

/** One of several that is the only one now: one finding. */
function compareUnwrapped(
  schemas: SchemaPair,
  revision: Alternative,
  { base }: OfType,
): void {
  const pairs = base.map((one) => ({ base: one, revision }));
  const isSafe =
    schemas.direction === "request"
      ? pairs.every((pair) => isWithin(schemas, pair))
      : pairs.some((pair) => hasWithin(schemas, pair));
  const keyword = unionKeyword(schemas.base.parts);
  schemas.find("schema-union-dissolved", { ...keyword, wire: word(isSafe) });
}

function word(isSafe: boolean): WireVerdict {
  return isSafe ? "safe" : "breaking";
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
  const { direction } = schemas;
  const kept = [...matched.map(({ revision }) => revision), ...added];
  for (const base of removed) {
    const isCovered = kept.some((revision) =>
      isWithin(schemas, { base, revision }),
    );
    const wire = word(direction === "response" || isCovered);
    findMember(schemas, "schema-union-member-removed", { base, wire });
  }
  const known = [...matched.map(({ base }) => base), ...removed];
  for (const revision of added) {
    const isCovered = known.some((base) =>
      hasWithin(schemas, { base, revision }),
    );
    const wire = word(direction === "request" || isCovered);
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
