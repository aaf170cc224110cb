import type { Source } from "../../model/api-model.js";
import type { Located } from "../../model/located.js";
import { childAt } from "../../model/located.js";
import { isJsonType } from "../../model/media-kind.js";
import type { JsonObject } from "../../spec/spec-document.js";
import { onBoth } from "./both.js";
import type { WireVerdict } from "../api-change.js";
import type { Both } from "./both.js";
import { compareEncoding } from "./compare-encoding.js";
import { decodedKind, isDecodedAlike } from "./decoded-kind.js";
import { compareExamples, compareProse } from "./compare-prose.js";
import {
  childPlace,
  compareSchemas,
  keywordPlace,
  record,
} from "./comparison.js";
import type { Finding, Scope } from "./comparison.js";
import { matchMedia, mediaViews } from "./match-media.js";
import type { MatchedMedia, MediaPair, MediaView } from "./match-media.js";
import { covers } from "./media-type.js";
import type { MediaRelation } from "./media-type.js";

/** The media types of a body or an answer, where both sides have some. `owner` is what it is called: `request body`. */
export function compareContent(
  scope: Scope,
  both: Both<Located<JsonObject>>,
  owner: string,
): void {
  const { documents } = scope;
  const views = {
    base: mediaViews(documents.base, both.base),
    revision: mediaViews(documents.revision, both.revision),
  };
  const matched = matchMedia(views);
  for (const pair of matched.pairs) compareMedia(scope, pair, owner);
  for (const one of matched.removed)
    record(scope, "media-type-removed", {
      ...mediaFinding(one, owner),
      base: one.at,
      enclosing: contentPlaces(both),
      types: typesOfRemoved(scope, views, one),
      wire:
        scope.isPushed || isCovered(scope, one, views.revision)
          ? "safe"
          : undefined,
    });
  for (const one of matched.added)
    record(scope, "media-type-added", {
      ...mediaFinding(one, owner),
      revision: one.at,
      enclosing: contentPlaces(both),
      types: typesOfAdded(scope, views, one),
      wire: scope.isPushed ? wireOfPushed(matched) : undefined,
    });
}

/** Who gets a body without asking for a media type may get it in one that he does not know. */
function wireOfPushed({ pairs }: MatchedMedia): WireVerdict {
  return pairs.length === 0 ? "breaking" : "risky";
}

function contentPlaces(both: Both<Located<JsonObject>>): Both<Source> {
  return onBoth(both, (at) => keywordPlace(at, "content"));
}

/** Whether a range that is left has it in it, with the same schema. */
function isCovered(
  { comparer }: Scope,
  { key, at }: MediaView,
  left: readonly MediaView[],
): boolean {
  return left.some(
    (one) => covers(one.key, key) && comparer.isSame(at, one.at),
  );
}

/** Only the schemas of the media types that both sides have, for answers that stand in for each other. */
export function compareSharedContent(
  scope: Scope,
  both: Both<Located<JsonObject>>,
): void {
  const { documents } = scope;
  const { pairs } = matchMedia({
    base: mediaViews(documents.base, both.base),
    revision: mediaViews(documents.revision, both.revision),
  });
  for (const pair of pairs) compareMediaSchemas(scope, pair);
}

function compareMediaSchemas(
  scope: Scope,
  { base, revision }: Both<MediaView>,
): void {
  const places = { base: schemaPlace(base), revision: schemaPlace(revision) };
  compareSchemas(scope, places, base.mediaType);
}

/** Whether the revision has every media type of the base, or what takes its place. */
export function keepsContent(
  { documents }: Scope,
  both: Both<Located<JsonObject>>,
): boolean {
  const { removed } = matchMedia({
    base: mediaViews(documents.base, both.base),
    revision: mediaViews(documents.revision, both.revision),
  });
  return removed.length === 0;
}

/** Whether the base has all these media types, with the same schemas; or neither side has any. */
export function hasSameContent(
  { documents, comparer }: Scope,
  { base, revision }: Both<Located<JsonObject>>,
): boolean {
  const before = mediaViews(documents.base, base);
  const after = mediaViews(documents.revision, revision);
  if (before.length === 0 || after.length === 0)
    return before.length === after.length;
  return after.every(({ key, at }) =>
    before.some((one) => one.key === key && comparer.isSame(one.at, at)),
  );
}

function mediaFinding({ mediaType }: MediaView, owner: string): Finding {
  return { subject: `media type \`${mediaType}\` of ${owner}` };
}

/** Whoever reads what is gone gets another type, where there is nothing left of what he knew. */
function typesOfRemoved(
  scope: Scope,
  { base, revision }: Both<readonly MediaView[]>,
  removed: MediaView,
): "call" | undefined {
  if (scope.direction === "request") return undefined;
  const isKnown = (one: MediaView) =>
    base.some((before) => isLike(scope, { base: before, revision: one }));
  const isLost = !revision.some(
    (one) => isLike(scope, { base: removed, revision: one }) || isKnown(one),
  );
  return isLost ? "call" : undefined;
}

/** A body that is the same value in another dress changes nothing; a caller has to name the media type that is not the first choice any more. */
function typesOfAdded(
  scope: Scope,
  { base, revision }: Both<readonly MediaView[]>,
  added: MediaView,
): "none" | "call" | undefined {
  const before = base.filter((one) => hasSameSchema(scope, one, added));
  if (
    before.some((one) => isLike(scope, { base: one, revision: added })) ||
    isLeftOut(scope, revision, { added, before })
  )
    return "none";
  const isFirst =
    preferred(revision) === added && preferred(base) !== undefined;
  return scope.direction === "request" && isFirst ? "call" : undefined;
}

/** A text that is also there as JSON, as it was before, is neither asked for nor typed. */
function isLeftOut(
  scope: Scope,
  revision: readonly MediaView[],
  { added, before }: AddedMedia,
): boolean {
  if (decodedKind(scope, scope.documents.revision, added) !== "text")
    return false;
  return before.some(({ key, mediaType }) =>
    revision.some((one) => one.key === key && isJsonType(mediaType)),
  );
}

interface AddedMedia {
  readonly added: MediaView;
  /** What the base has with the same schema. */
  readonly before: readonly MediaView[];
}

/** JSON before others, as packages have it. */
function preferred(views: readonly MediaView[]): MediaView | undefined {
  return views.find(({ mediaType }) => isJsonType(mediaType)) ?? views[0];
}

/** Whether a program has the same value of both. */
function isLike(scope: Scope, pair: Both<MediaView>): boolean {
  return (
    hasSameSchema(scope, pair.base, pair.revision) &&
    isDecodedAlike(scope, pair)
  );
}

function hasSameSchema(
  { comparer }: Scope,
  base: MediaView,
  revision: MediaView,
): boolean {
  return comparer.isSame(schemaPlace(base), schemaPlace(revision));
}

function compareMedia(scope: Scope, pair: MediaPair, owner: string): void {
  const { base, revision, relation } = pair;
  const finding = mediaFinding(revision, owner);
  if (relation !== undefined)
    record(scope, `media-type-${actions[relation]}`, {
      ...finding,
      base: base.at,
      revision: revision.at,
      oldValue: base.mediaType,
      newValue: revision.mediaType,
      types: typesOfTurned(scope, pair),
    });
  if (scope.comparer.isSame(base.at, revision.at)) return;
  const { subject } = finding;
  const at = { base: base.at, revision: revision.at };
  compareMediaSchemas(scope, pair);
  compareEncoding(scope, pair, owner);
  compareExamples(scope, at, { id: "media-type-example-changed", subject });
  compareProse(scope, at, { ids: {}, subject });
}

/** Who takes JSON without a schema, takes anything. */
function typesOfTurned(
  scope: Scope,
  pair: MediaPair,
): "call" | "mock" | undefined {
  if (isDecodedAlike(scope, pair)) return undefined;
  const { mediaType, at } = pair.base;
  const isAnything =
    isJsonType(mediaType) && childAt(at, "schema") === undefined;
  return isAnything && scope.direction === "response" ? "mock" : "call";
}

const actions: Readonly<Record<MediaRelation, string>> = {
  covers: "narrowed",
  covered: "widened",
  general: "specialised",
  special: "generalised",
};

/** OpenAPI 3.2 describes what is streamed by `itemSchema`. */
function schemaPlace({ at }: MediaView): Source {
  return childAt(at, "itemSchema") ?? childPlace(at, "schema");
}
