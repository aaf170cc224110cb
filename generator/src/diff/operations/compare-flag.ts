import { valueAt } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject } from "../../spec/spec-document.js";
import type { Both } from "./both.js";
import { keywordFinding, record, recordNotice } from "./comparison.js";
import type { Scope } from "./comparison.js";

export interface Flag {
  /** The keyword, `false` where it is left out. */
  readonly key: string;
  /** What is recorded where it becomes `true`, and where it becomes `false`. */
  readonly added: string;
  readonly removed: string;
  readonly subject: string;
}

/** A keyword that is true or false, and that values feel. */
export function compareFlag(
  scope: Scope,
  both: Both<Located<JsonObject>>,
  flag: Flag,
): void {
  const id = changeOf(both, flag);
  if (id === undefined) return;
  const { subject, key } = flag;
  record(scope, id, { subject, ...keywordFinding(both, key) });
}

/** A keyword that is true or false, and that no value feels. */
export function compareNoticeFlag(
  scope: Omit<Scope, "direction">,
  both: Both<Located<JsonObject>>,
  flag: Flag,
): void {
  const id = changeOf(both, flag);
  if (id === undefined) return;
  const { subject, key } = flag;
  recordNotice(scope, id, { subject, ...keywordFinding(both, key) });
}

function changeOf(
  { base, revision }: Both<Located<JsonObject>>,
  { key, added, removed }: Flag,
): string | undefined {
  const before = valueAt(base.value, key) === true;
  const after = valueAt(revision.value, key) === true;
  if (before === after) return undefined;
  return after ? added : removed;
}
