import type { Source } from "../../model/api-model.js";
import { onBoth } from "./both.js";
import type { Both } from "./both.js";
import type { OperationView } from "./call-view.js";
import { compareProse } from "./compare-prose.js";
import { compareServerVariables } from "./compare-server-variables.js";
import { keywordPlace, recordNotice } from "./comparison.js";
import type { Comparison, Scope } from "./comparison.js";
import { groupPairs } from "./group-pairs.js";
import { createServerFinder } from "./server-view.js";
import type { ServerView } from "./server-view.js";

type Notices = Omit<Scope, "direction">;

/** Where the operations are: what many share is compared once, for all of them. */
export function compareAllServers(
  comparison: Comparison,
  pairs: readonly Both<OperationView>[],
): void {
  const finders = onBoth(comparison.documents, createServerFinder);
  const groups = groupPairs(pairs, ({ base, revision }) => ({
    base: finders.base(base),
    revision: finders.revision(revision),
  }));
  for (const { both, usedBy } of groups)
    compareServers({ ...comparison, usedBy }, both);
}

/** Where calls go. The first server is the one that a client uses unless told otherwise. */
function compareServers(
  scope: Notices,
  both: Both<readonly ServerView[]>,
): void {
  const matched = matchServers(both);
  for (const pair of matched.pairs) compareServer(scope, pair);
  for (const pair of matched.changed) {
    recordUrl(scope, "server-url-changed", pair);
    compareServer(scope, pair);
  }
  for (const one of matched.removed)
    recordNotice(scope, "server-removed", {
      subject: subjectOf(one),
      base: placeOf(one),
      types: isChoice(both.base, one) ? "call" : undefined,
    });
  for (const one of matched.added)
    recordNotice(scope, "server-added", {
      subject: subjectOf(one),
      revision: placeOf(one),
    });
  compareDefault(scope, both, matched);
}

function placeOf({ at, implicit }: ServerView): Source | undefined {
  return implicit ? undefined : at;
}

interface MatchedServers {
  readonly pairs: readonly Both<ServerView>[];
  readonly changed: readonly Both<ServerView>[];
  readonly removed: readonly ServerView[];
  readonly added: readonly ServerView[];
}

function subjectOf({ url }: ServerView): string {
  return `server \`${url}\``;
}

/** By URL; then what stands at the same place of the list. */
function matchServers({
  base,
  revision,
}: Both<readonly ServerView[]>): MatchedServers {
  const fresh = new Set(revision);
  const pairs: Both<ServerView>[] = [];
  const lost = base.filter((one) => {
    const now = [...fresh].find(({ key }) => key === one.key);
    if (now === undefined) return true;
    fresh.delete(now);
    pairs.push({ base: one, revision: now });
    return false;
  });
  const changed: Both<ServerView>[] = [];
  const removed = lost.filter((one) => {
    const now = revision[base.indexOf(one)];
    if (now === undefined || !fresh.delete(now)) return true;
    changed.push({ base: one, revision: now });
    return false;
  });
  return { pairs, changed, removed, added: [...fresh] };
}

function recordUrl(
  scope: Notices,
  id: string,
  { base, revision }: Both<ServerView>,
): void {
  recordNotice(scope, id, {
    subject: subjectOf(revision),
    base: base.implicit ? undefined : keywordPlace(base.at, "url"),
    revision: revision.implicit ? undefined : keywordPlace(revision.at, "url"),
    oldValue: base.url,
    newValue: revision.url,
  });
}

/** A client of several servers of the document takes the index of one. */
function isChoice(servers: readonly ServerView[], { at }: ServerView): boolean {
  return servers.length > 1 && /^\/servers\/\d+$/.test(at.pointer);
}

function compareServer(scope: Notices, both: Both<ServerView>): void {
  const at = { base: both.base.at, revision: both.revision.at };
  const isImplicit = both.base.implicit && both.revision.implicit;
  if (isImplicit || scope.comparer.isSame(at.base, at.revision)) return;
  const subject = subjectOf(both.revision);
  compareServerVariables(scope, at, subject);
  compareProse(scope, at, {
    ids: {
      description: "server-description-changed",
      name: "server-name-changed",
    },
    subject,
  });
}

/** The first of both sides is known to both, and another. */
function compareDefault(
  scope: Notices,
  { base, revision }: Both<readonly ServerView[]>,
  { pairs }: MatchedServers,
): void {
  const [before] = base;
  const [now] = revision;
  if (before === undefined || now === undefined || before.key === now.key)
    return;
  const isMatched = pairs.some((pair) => pair.base === before);
  const wasMatched = pairs.some((pair) => pair.revision === now);
  if (isMatched || wasMatched)
    recordUrl(scope, "server-default-changed", { base: before, revision: now });
}
