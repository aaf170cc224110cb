import type { ApiChange } from "./api-change.js";

/** What a configuration can make of an id. */
export const severities = ["breaking", "risky", "safe", "ignore"] as const;

export type Severity = (typeof severities)[number];

/** By id, or by the beginning of ids: `response-*`. An id goes before a beginning, a longer beginning before a shorter one. */
export type SeverityTable = ReadonlyMap<string, Severity>;

/**
 * Gives changes the severity that the table has for them.
 *
 * `breaking` breaks the wire, whatever else it does; `risky` and `safe` take the change out of all levels of `types` and `names` too;
 * `ignore` leaves it out.
 */
export function applySeverity(
  changes: readonly ApiChange[],
  table: SeverityTable,
): readonly ApiChange[] {
  if (table.size === 0) return changes;
  return changes.flatMap((change) => {
    const severity = severityOf(change.id, table);
    if (severity === undefined) return [change];
    return severity === "ignore" ? [] : [judgedAs(severity, change)];
  });
}

/** Whether `pattern` is the id, or the beginning of it. */
export function matchesId(pattern: string, id: string): boolean {
  return pattern.endsWith("*")
    ? id.startsWith(pattern.slice(0, -1))
    : id === pattern;
}

function severityOf(id: string, table: SeverityTable): Severity | undefined {
  const exact = table.get(id);
  if (exact !== undefined) return exact;
  const patterns = [...table.keys()].filter((one) => matchesId(one, id));
  const [longest] = patterns.sort((a, b) => b.length - a.length);
  return longest === undefined ? undefined : table.get(longest);
}

function judgedAs(
  severity: Exclude<Severity, "ignore">,
  change: ApiChange,
): ApiChange {
  const why = `The configuration counts it as ${severity}. ${change.why}`;
  return severity === "breaking"
    ? { ...change, why, wire: "breaking" }
    : { ...change, why, wire: severity, types: "none", names: false };
}
