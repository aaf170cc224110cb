import type { KnownFailure } from "./report.js";

/** An excuse that no longer applies fails the suite. */
export const knownFailures: readonly KnownFailure[] = [];
