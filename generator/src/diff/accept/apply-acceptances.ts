import type { ApiChange } from "../api-change.js";
import type { AcceptedChange } from "../diff-report.js";
import { concerns, isPast } from "./acceptance.js";
import type { Acceptance } from "./acceptance.js";

export interface AcceptanceRequest {
  readonly acceptances: readonly Acceptance[];
  /** Of the package whose spec is compared, where there is one. */
  readonly packageName: string | undefined;
  /** ISO 8601 date; an acceptance holds until the end of its own. */
  readonly today: string;
}

export interface AcceptanceOutcome {
  readonly counting: readonly ApiChange[];
  readonly accepted: readonly AcceptedChange[];
}

/** Parts the changes that count from those that are accepted, each in their order. */
export function applyAcceptances(
  changes: readonly ApiChange[],
  request: AcceptanceRequest,
): AcceptanceOutcome {
  const counting: ApiChange[] = [];
  const accepted: AcceptedChange[] = [];
  const valid = request.acceptances.filter(
    (one) => !isPast(one, request.today),
  );
  for (const change of changes) {
    const match = valid.find((one) =>
      concerns(one, change.fingerprint, request.packageName),
    );
    if (match === undefined) counting.push(change);
    else accepted.push({ change, reason: match.reason, until: match.until });
  }
  return { counting, accepted };
}
