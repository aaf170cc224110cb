import { stringAt, valueAt } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject } from "../../spec/spec-document.js";
import { onBoth } from "./both.js";
import type { Both } from "./both.js";
import { compareOAuthFlows } from "./compare-oauth-flows.js";
import { compareProse } from "./compare-prose.js";
import { keywordFinding, record, recordNotice } from "./comparison.js";
import type { Comparison, Finding, Scope } from "./comparison.js";

export type SchemePlaces = ReadonlyMap<string, Located<JsonObject>>;

export interface SchemeMatching {
  /** What schemes of the base are called in the revision, where they have another name there. */
  readonly renamed: ReadonlyMap<string, string>;
  /** The operations that send a scheme, by its name in the revision. */
  readonly usersOf: (name: string) => readonly string[];
}

/** The schemes themselves; who needs them is another matter. */
export function compareSecuritySchemes(
  comparison: Comparison,
  { base, revision }: Both<SchemePlaces>,
  { renamed, usersOf }: SchemeMatching,
): void {
  const left = new Map(revision);
  for (const [name, before] of base) {
    const nowName = renamed.get(name) ?? name;
    const now = left.get(nowName);
    left.delete(nowName);
    const subject = `security scheme \`${nowName}\``;
    const scope = { ...comparison, usedBy: usersOf(nowName) };
    if (now === undefined)
      recordNotice(scope, "security-scheme-removed", { subject, base: before });
    else if (nowName !== name)
      recordNotice(scope, "security-scheme-renamed", {
        subject,
        base: before,
        revision: now,
        oldValue: name,
        newValue: nowName,
      });
    else if (!comparison.comparer.isSame(before, now))
      compareScheme(
        { ...scope, direction: "request" },
        { base: before, revision: now },
        subject,
      );
  }
  for (const [name, now] of left)
    recordNotice(
      { ...comparison, usedBy: usersOf(name) },
      "security-scheme-added",
      { subject: `security scheme \`${name}\``, revision: now },
    );
}

/** Schemes that are the same under another name. */
export function renamedSchemes(
  { comparer }: Comparison,
  { base, revision }: Both<SchemePlaces>,
): ReadonlyMap<string, string> {
  const fresh = new Map([...revision].filter(([name]) => !base.has(name)));
  const renamed = new Map<string, string>();
  for (const [name, at] of base) {
    if (revision.has(name)) continue;
    const found = [...fresh].find(([, now]) => comparer.isSame(at, now));
    if (found === undefined) continue;
    renamed.set(name, found[0]);
    fresh.delete(found[0]);
  }
  return renamed;
}

function compareScheme(
  scope: Scope,
  both: Both<Located<JsonObject>>,
  subject: string,
): void {
  const { base, revision } = both;
  if (base.value["type"] !== revision.value["type"])
    recordUsed(scope, "security-scheme-type-changed", {
      subject,
      ...keywordFinding(both, "type"),
    });
  else compareDetails(scope, both, subject);
  compareProse(scope, both, {
    ids: {
      description: "security-scheme-description-changed",
      bearerFormat: "security-scheme-bearer-format-changed",
    },
    subject,
  });
}

/** What nobody sends breaks nobody. */
function recordUsed(scope: Scope, id: string, finding: Finding): void {
  const wire = scope.usedBy.length === 0 ? ("safe" as const) : undefined;
  record(scope, id, { ...finding, wire });
}

function compareDetails(
  scope: Scope,
  both: Both<Located<JsonObject>>,
  subject: string,
): void {
  const type = both.base.value["type"];
  for (const [key, id, ofType] of DETAILS) {
    if (ofType !== type) continue;
    const isCaseless = isCaselessDetail(both, key);
    const details = onBoth(both, ({ value }) => {
      const text = stringAt(value, key);
      return isCaseless ? text?.toLowerCase() : text;
    });
    if (details.base === details.revision) continue;
    recordUsed(scope, id, { subject, ...keywordFinding(both, key) });
  }
  if (type === "oauth2")
    compareOAuthFlows(both, subject, (id, finding) => {
      recordUsed(scope, id, finding);
    });
}

const DETAILS = [
  ["in", "security-scheme-place-changed", "apiKey"],
  ["name", "security-scheme-parameter-renamed", "apiKey"],
  ["scheme", "security-scheme-http-scheme-changed", "http"],
  [
    "openIdConnectUrl",
    "security-scheme-open-id-connect-url-changed",
    "openIdConnect",
  ],
] as const;

/** Names of headers and of HTTP schemes (RFC 9110, sections 5.1 and 11.1). */
function isCaselessDetail(
  { base, revision }: Both<Located<JsonObject>>,
  key: string,
): boolean {
  if (key === "scheme") return true;
  const isHeader = [base, revision].every(
    ({ value }) => valueAt(value, "in") === "header",
  );
  return key === "name" && isHeader;
}
