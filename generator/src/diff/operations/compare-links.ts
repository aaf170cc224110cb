import { entriesAt } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject } from "../../spec/spec-document.js";
import type { Both } from "./both.js";
import { recordNotice } from "./comparison.js";
import type { Scope } from "./comparison.js";

/** Links tell what else can be called with an answer; no client of ours follows them. */
export function compareLinks(
  scope: Scope,
  both: Both<Located<JsonObject>>,
  owner: string,
): void {
  const before = new Map(entriesAt(both.base, "links"));
  const after = new Map(entriesAt(both.revision, "links"));
  for (const [name, base] of before) {
    const revision = after.get(name);
    const subject = `link \`${name}\` of ${owner}`;
    if (revision === undefined)
      recordNotice(scope, "link-removed", { subject, base });
    else if (!scope.comparer.isSame(base, revision))
      recordNotice(scope, "link-changed", { subject, base, revision });
  }
  for (const [name, revision] of after)
    if (!before.has(name))
      recordNotice(scope, "link-added", {
        subject: `link \`${name}\` of ${owner}`,
        revision,
      });
}
