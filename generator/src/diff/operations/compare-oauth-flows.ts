import { entriesAt, asObject, stringAt } from "../../model/located.js";
import type { Located } from "../../model/located.js";
import type { JsonObject } from "../../spec/spec-document.js";
import type { Both } from "./both.js";
import { keywordFinding } from "./comparison.js";
import type { Finding } from "./comparison.js";

type Found = (id: string, finding: Finding) => void;

/** The ways to a token: flows, their addresses, and the scopes that can be asked for. */
export function compareOAuthFlows(
  { base, revision }: Both<Located<JsonObject>>,
  owner: string,
  found: Found,
): void {
  const before = flowsOf(base);
  const after = flowsOf(revision);
  for (const [name, flow] of before) {
    const now = after.get(name);
    const subject = `flow \`${name}\` of ${owner}`;
    if (now === undefined)
      found("security-flow-removed", { subject, base: flow });
    else compareFlow({ base: flow, revision: now }, subject, found);
  }
  for (const [name, flow] of after)
    if (!before.has(name))
      found("security-flow-added", {
        subject: `flow \`${name}\` of ${owner}`,
        revision: flow,
      });
}

function flowsOf(
  scheme: Located<JsonObject>,
): ReadonlyMap<string, Located<JsonObject>> {
  return new Map(
    entriesAt(scheme, "flows").flatMap(([name, item]) => {
      const flow = asObject(item);
      return flow === undefined || name.startsWith("x-")
        ? []
        : [[name, flow] as const];
    }),
  );
}

const ADDRESSES = [
  "authorizationUrl",
  "tokenUrl",
  "refreshUrl",
  "deviceAuthorizationUrl",
];

function compareFlow(
  both: Both<Located<JsonObject>>,
  owner: string,
  found: Found,
): void {
  for (const key of ADDRESSES)
    if (stringAt(both.base.value, key) !== stringAt(both.revision.value, key))
      found("security-flow-url-changed", {
        subject: `\`${key}\` of ${owner}`,
        ...keywordFinding(both, key),
      });
  compareScopes(both, owner, found);
}

function compareScopes(
  { base, revision }: Both<Located<JsonObject>>,
  owner: string,
  found: Found,
): void {
  const before = new Map(entriesAt(base, "scopes"));
  const after = new Map(entriesAt(revision, "scopes"));
  for (const [name, at] of before) {
    const now = after.get(name);
    const subject = `scope \`${name}\` of ${owner}`;
    if (now === undefined)
      found("security-flow-scope-removed", { subject, base: at });
    else if (now.value !== at.value)
      found("security-flow-scope-description-changed", {
        subject,
        base: at,
        revision: now,
        oldValue: at.value,
        newValue: now.value,
      });
  }
  for (const [name, at] of after)
    if (!before.has(name))
      found("security-flow-scope-added", {
        subject: `scope \`${name}\` of ${owner}`,
        revision: at,
      });
}
