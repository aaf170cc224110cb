import { entriesAt, follow } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject, SpecDocument } from "../../spec/spec-document.js";
import type { Both } from "./both.js";

export interface ResponseView {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly at: Located<JsonObject>;
  /** What the list of responses has: the response, or a reference to it. */
  readonly item: Located;
}

export type StatusKind = "success" | "error" | "default" | "other";

export interface MatchedResponses {
  readonly pairs: readonly Both<ResponseView>[];
  /** The one success of each side, of different statuses. */
  readonly replaced: Both<ResponseView> | undefined;
  /** Those that a range or `default` of the base covers; and the other way round. */
  readonly specified: readonly Both<ResponseView>[];
  readonly generalised: readonly Both<ResponseView>[];
  readonly removed: readonly ResponseView[];
  readonly added: readonly ResponseView[];
}

export function responseViews(
  document: SpecDocument,
  call: Located<JsonObject>,
): readonly ResponseView[] {
  return entriesAt(call, "responses").flatMap(([key, item]) => {
    const at = follow(document, item);
    if (at === undefined || key.startsWith("x-")) return [];
    const status = /^[1-5]xx$/i.test(key) ? key.toUpperCase() : key;
    return [{ status, at, item }];
  });
}

export function matchResponses(
  both: Both<readonly ResponseView[]>,
): MatchedResponses {
  const { base, revision } = both;
  const pairs = base.flatMap((one) => {
    const now = revision.find(({ status }) => status === one.status);
    return now === undefined ? [] : [{ base: one, revision: now }];
  });
  const lost = base.filter((one) => pairs.every((pair) => pair.base !== one));
  const fresh = revision.filter((one) =>
    pairs.every((pair) => pair.revision !== one),
  );
  const replaced = findReplaced({ base: lost, revision: fresh });
  const specified = fresh.flatMap((one) => {
    const cover = findCover(base, one);
    return cover === undefined ? [] : [{ base: cover, revision: one }];
  });
  const generalised = lost.flatMap((one) => {
    const cover = findCover(revision, one);
    return cover === undefined ? [] : [{ base: one, revision: cover }];
  });
  const told = new Set<ResponseView | undefined>([
    replaced?.base,
    replaced?.revision,
    ...specified.map((pair) => pair.revision),
    ...generalised.map((pair) => pair.base),
  ]);
  return {
    pairs,
    replaced,
    specified,
    generalised,
    removed: lost.filter((one) => !told.has(one)),
    added: fresh.filter((one) => !told.has(one)),
  };
}

/** One success went and one came: `200` is `201` now. */
function findReplaced({
  base,
  revision,
}: Both<readonly ResponseView[]>): Both<ResponseView> | undefined {
  const lost = base.filter(isSuccess);
  const fresh = revision.filter(isSuccess);
  const [before] = lost;
  const [now] = fresh;
  if (before === undefined || now === undefined) return undefined;
  if (lost.length > 1 || fresh.length > 1) return undefined;
  const isRange = before.status.endsWith("XX") || now.status.endsWith("XX");
  return isRange ? undefined : { base: before, revision: now };
}

/** What stands for a status that is not listed itself. `default` stands for successes only where none is listed. */
function findCover(
  responses: readonly ResponseView[],
  { status }: ResponseView,
): ResponseView | undefined {
  if (!/^[1-5]/.test(status)) return undefined;
  const range = `${status.charAt(0)}XX`;
  const found = responses.find((one) => one.status === range);
  if (found !== undefined) return status === range ? undefined : found;
  const isCovered =
    kindOfStatus(status) === "error" || !responses.some(isSuccess);
  return isCovered
    ? responses.find((one) => one.status === "default")
    : undefined;
}

/** Whether a status is one of `4XX`, and not that range itself. */
export function isInRange(status: string, range: string): boolean {
  return (
    /^[1-5]XX$/.test(range) &&
    status !== range &&
    status.startsWith(range.charAt(0))
  );
}

function isSuccess({ status }: ResponseView): boolean {
  return kindOfStatus(status) === "success";
}

export function kindOfStatus(status: string): StatusKind {
  if (status === "default") return "default";
  if (status.startsWith("2")) return "success";
  return /^[45]/.test(status) ? "error" : "other";
}
