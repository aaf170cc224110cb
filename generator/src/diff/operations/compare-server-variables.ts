import {
  asObject,
  childAt,
  entriesAt,
  itemsAt,
  textOf,
} from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject } from "../../spec/spec-document.js";
import type { Both } from "./both.js";
import { compareNoticeFlag } from "./compare-flag.js";
import { compareProse } from "./compare-prose.js";
import { keywordFinding, recordNotice } from "./comparison.js";
import type { Scope } from "./comparison.js";

type Notices = Omit<Scope, "direction">;

/** What can be filled into the URL of a server. */
export function compareServerVariables(
  scope: Notices,
  { base, revision }: Both<Located<JsonObject>>,
  owner: string,
): void {
  const before = variablesOf(base);
  const after = variablesOf(revision);
  for (const [name, at] of before) {
    const now = after.get(name);
    const subject = `variable \`${name}\` of ${owner}`;
    if (now === undefined)
      recordNotice(scope, "server-variable-removed", { subject, base: at });
    else compareVariable(scope, { base: at, revision: now }, subject);
  }
  for (const [name, at] of after)
    if (!before.has(name))
      recordNotice(scope, "server-variable-added", {
        subject: `variable \`${name}\` of ${owner}`,
        revision: at,
      });
}

function variablesOf(
  server: Located<JsonObject>,
): ReadonlyMap<string, Located<JsonObject>> {
  return new Map(
    entriesAt(server, "variables").flatMap(([name, item]) => {
      const at = asObject(item);
      return at === undefined ? [] : [[name, at] as const];
    }),
  );
}

function compareVariable(
  scope: Notices,
  both: Both<Located<JsonObject>>,
  subject: string,
): void {
  if (defaultOf(both.base) !== defaultOf(both.revision))
    recordNotice(scope, "server-variable-default-changed", {
      subject,
      ...keywordFinding(both, "default"),
    });
  compareNoticeFlag(scope, both, {
    key: "x-placeholder",
    added: "server-variable-placeholder-added",
    removed: "server-variable-placeholder-removed",
    subject,
  });
  compareValues(scope, both, subject);
  compareProse(scope, both, {
    ids: { description: "server-variable-description-changed" },
    subject,
    known: ["x-placeholder"],
  });
}

/** YAML may have read a port as a number. */
function defaultOf(at: Located<JsonObject>): string {
  return textOf(childAt(at, "default")?.value ?? "");
}

function compareValues(
  scope: Notices,
  both: Both<Located<JsonObject>>,
  subject: string,
): void {
  const before = valuesOf(both.base);
  const after = valuesOf(both.revision);
  if (before.size === 0 && after.size === 0) return;
  const finding = { subject, ...keywordFinding(both, "enum") };
  if (before.size === 0) {
    recordNotice(scope, "server-variable-enum-added", finding);
    return;
  }
  if (after.size === 0) {
    recordNotice(scope, "server-variable-enum-removed", finding);
    return;
  }
  for (const [value, base] of before)
    if (!after.has(value))
      recordNotice(scope, "server-variable-value-removed", {
        subject: `value \`${value}\` of ${subject}`,
        base,
      });
  for (const [value, revision] of after)
    if (!before.has(value))
      recordNotice(scope, "server-variable-value-added", {
        subject: `value \`${value}\` of ${subject}`,
        revision,
      });
}

function valuesOf(at: Located<JsonObject>): ReadonlyMap<string, Located> {
  return new Map(itemsAt(at, "enum").map((item) => [textOf(item.value), item]));
}
