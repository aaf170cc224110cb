import type { DiffReport } from "../diff-report.js";
import { concerns, isPast } from "./acceptance.js";
import type { Acceptance } from "./acceptance.js";

export interface StaleRequest {
  readonly acceptances: readonly Acceptance[];
  /** Of all that was compared. */
  readonly reports: readonly DiffReport[];
  /** Whether there are more specs than those: an entry without a package may then be about one of them. */
  readonly partial: boolean;
  /** ISO 8601 date. */
  readonly today: string;
}

export interface StaleAcceptance {
  readonly acceptance: Acceptance;
  /** What is the matter with it, and what to do. */
  readonly message: string;
}

/** The entries that are past their date or match nothing; those of packages that were not compared are left alone. */
export function findStaleAcceptances(
  request: StaleRequest,
): readonly StaleAcceptance[] {
  return request.acceptances.flatMap((acceptance) => {
    const message = staleness(acceptance, request);
    return message === undefined ? [] : [{ acceptance, message }];
  });
}

function staleness(
  acceptance: Acceptance,
  { reports, partial, today }: StaleRequest,
): string | undefined {
  const compared =
    acceptance.package === undefined
      ? !partial
      : reports.some(({ packageName }) => packageName === acceptance.package);
  const matches = reports.some((report) => hasChange(report, acceptance));
  if (!matches)
    return compared
      ? `Accepted change ${nameOf(acceptance)} matches nothing any more; take it out`
      : undefined;
  return isPast(acceptance, today)
    ? `Accepted change ${nameOf(acceptance)} was accepted until ${acceptance.until ?? ""} and counts again; mend it, or accept it anew`
    : undefined;
}

function hasChange(report: DiffReport, acceptance: Acceptance): boolean {
  const accepted = report.accepted.map(({ change }) => change);
  return [...report.changes, ...accepted].some(({ fingerprint }) =>
    concerns(acceptance, fingerprint, report.packageName),
  );
}

function nameOf({ fingerprint, id, place }: Acceptance): string {
  const known = [id, place].filter((part) => part !== undefined);
  return known.length === 0
    ? fingerprint
    : `${fingerprint} (${known.join(" at ")})`;
}
