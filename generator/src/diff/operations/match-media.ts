import type { Located } from "../../model/located.js";
import { entriesAt, follow } from "../../model/located.js";
import type { JsonObject, SpecDocument } from "../../spec/spec-document.js";
import type { Both } from "./both.js";
import { normalizeMediaType, relateMediaTypes } from "./media-type.js";
import type { MediaRelation } from "./media-type.js";

export interface MediaView {
  /** As in the document. */
  readonly mediaType: string;
  readonly key: string;
  readonly at: Located<JsonObject>;
}

export interface MediaPair extends Both<MediaView> {
  /** How that of the base stands to that of the revision; `undefined`: they are the same. */
  readonly relation: MediaRelation | undefined;
}

export interface MatchedMedia {
  readonly pairs: readonly MediaPair[];
  readonly removed: readonly MediaView[];
  readonly added: readonly MediaView[];
}

export function mediaViews(
  document: SpecDocument,
  holder: Located<JsonObject>,
): readonly MediaView[] {
  return entriesAt(holder, "content").flatMap(([mediaType, item]) => {
    const at = follow(document, item);
    const key = normalizeMediaType(mediaType);
    return at === undefined ? [] : [{ mediaType, key, at }];
  });
}

/** By what they mean; then one that was replaced by a more special or a more general one. */
export function matchMedia({
  base,
  revision,
}: Both<readonly MediaView[]>): MatchedMedia {
  const pairs: MediaPair[] = [];
  let added = revision;
  const match = (
    before: MediaView,
    now: MediaView | undefined,
    relation: MediaRelation | undefined,
  ) => {
    if (now === undefined) return true;
    pairs.push({ base: before, revision: now, relation });
    added = added.filter((one) => one !== now);
    return false;
  };
  const lost = base.filter((before) =>
    match(
      before,
      added.find(({ key }) => key === before.key),
      undefined,
    ),
  );
  const removed = lost.filter((before) => {
    const now = added.find(({ key }) => relateMediaTypes(before.key, key));
    return match(before, now, now && relateMediaTypes(before.key, now.key));
  });
  return { pairs, removed, added };
}
