import { entriesAt, follow } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject } from "../../spec/spec-document.js";
import { onBoth } from "./both.js";
import type { Both } from "./both.js";
import { keywordPlace, recordNotice } from "./comparison.js";
import type { Scope } from "./comparison.js";

type Notices = Omit<Scope, "direction">;

/** Links tell what else can be called with an answer; no client of ours follows them. */
export function compareLinks(
  scope: Notices,
  both: Both<Located<JsonObject>>,
  owner: string,
): void {
  const before = new Map(entriesAt(both.base, "links"));
  const after = new Map(entriesAt(both.revision, "links"));
  const places = onBoth(both, (at) => keywordPlace(at, "links"));
  for (const [name, base] of before) {
    const revision = after.get(name);
    const subject = `link \`${name}\` of ${owner}`;
    if (revision === undefined)
      recordNotice(scope, "link-removed", { subject, base, enclosing: places });
    else if (!isSameLink(scope, { base, revision }))
      recordNotice(scope, "link-changed", { subject, base, revision });
  }
  for (const [name, revision] of after)
    if (!before.has(name))
      recordNotice(scope, "link-added", {
        subject: `link \`${name}\` of ${owner}`,
        revision,
        enclosing: places,
      });
}

/** Wherever they stand. */
function isSameLink(
  { comparer, documents }: Notices,
  { base, revision }: Both<Located>,
): boolean {
  return comparer.isSame(
    follow(documents.base, base) ?? base,
    follow(documents.revision, revision) ?? revision,
  );
}
