import type { ApiChange } from "../api-change.js";
import type { Bump, BumpAdvice } from "../diff-report.js";
import { parseVersion } from "./parse-version.js";

export interface BumpPolicy {
  /** What breaks a `switch`, a `Record` or an answer built by hand is major too. */
  readonly strictTypes: boolean;
  /** The version that is bumped. Below 1.0.0 every step is one smaller. `undefined`: there is none yet. */
  readonly version: string | undefined;
}

/** Worst first. */
const bumps = ["major", "minor", "patch", "none"] as const;

/** The least step that says what the changes do, and the first change that needs it. */
export function adviseBump(
  changes: readonly ApiChange[],
  policy: BumpPolicy,
): BumpAdvice {
  const steps = changes.map((change) => stepOf(change, policy));
  const worst = bumps.find((bump) => steps.includes(bump)) ?? "none";
  return {
    bump: isBelowOne(policy.version) ? stepDown(worst) : worst,
    because: changes[steps.indexOf(worst)],
  };
}

/** The step that one change needs from 1.0.0 on. */
export function stepOf(
  change: ApiChange,
  { strictTypes }: Pick<BumpPolicy, "strictTypes">,
): Bump {
  if (change.wire === "breaking" || breaksCallers(change)) return "major";
  if (change.types !== "none") return strictTypes ? "major" : "minor";
  return change.group === "prose" && change.wire === "safe" && !change.names
    ? "patch"
    : "minor";
}

function breaksCallers({ types }: ApiChange): boolean {
  return types === "call" || types === "import";
}

/** Semantic Versioning 2.0.0 §4: anything may change below 1.0.0; the custom is that the minor version says so. */
export function stepDown(bump: Bump): Bump {
  if (bump === "major") return "minor";
  return bump === "minor" ? "patch" : bump;
}

export function isBelowOne(version: string | undefined): boolean {
  return version !== undefined && parseVersion(version)?.major === 0;
}

/** Whether `bump` is at least as much as `needed`. */
export function covers(bump: Bump, needed: Bump): boolean {
  return bumps.indexOf(bump) <= bumps.indexOf(needed);
}
