import { valueAt } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject } from "../../spec/spec-document.js";
import type { Both } from "./both.js";
import { compareNoticeFlag } from "./compare-flag.js";
import { keywordFinding, recordNotice } from "./comparison.js";
import type { Scope } from "./comparison.js";

export interface Aging {
  /** What the ids begin with. */
  readonly kind: "operation" | "parameter" | "header" | "webhook";
  readonly subject: string;
}

/** `deprecated`, and `x-sunset`: the day after which it may be gone. */
export function compareLifecycle(
  scope: Omit<Scope, "direction">,
  both: Both<Located<JsonObject>>,
  { kind, subject }: Aging,
): void {
  compareNoticeFlag(scope, both, {
    key: "deprecated",
    added: `${kind}-deprecated`,
    removed: `${kind}-undeprecated`,
    subject,
  });
  const action = sunsetAction(sunsetOf(both.base), sunsetOf(both.revision));
  if (action === undefined) return;
  const finding = { subject, ...keywordFinding(both, "x-sunset") };
  recordNotice(scope, `${kind}-sunset-${action}`, finding);
}

/** `x-sunset` as it stands; `undefined` where there is none. */
export function sunsetOf(at: Located<JsonObject>): string | undefined {
  const value = valueAt(at.value, "x-sunset");
  return typeof value === "string" || typeof value === "number"
    ? String(value)
    : undefined;
}

function sunsetAction(
  before: string | undefined,
  after: string | undefined,
): string | undefined {
  if (before === after) return undefined;
  if (before === undefined) return "added";
  if (after === undefined) return "removed";
  const days = Date.parse(after) - Date.parse(before);
  if (days === 0) return undefined;
  if (Number.isNaN(days)) return "changed";
  return days < 0 ? "moved-earlier" : "moved-later";
}
