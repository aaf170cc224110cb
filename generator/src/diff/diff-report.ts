import type { ApiChange } from "./api-change.js";

export type Bump = "major" | "minor" | "patch" | "none";

/** The least version step, and the change that decided it. */
export interface BumpAdvice {
  readonly bump: Bump;
  readonly because: ApiChange | undefined;
}

/** A change that someone has looked at and accepted. */
export interface AcceptedChange {
  readonly change: ApiChange;
  readonly reason: string;
  /** ISO 8601 date after which it counts again. */
  readonly until: string | undefined;
}

export interface ReportSide {
  /** As the user named it. */
  readonly label: string;
  readonly title: string;
  /** `info.version`. */
  readonly version: string;
  /** The text of one of its files, by the name that places have; for excerpts. */
  textOf(file: string): string | undefined;
}

/** All there is to tell of two documents. Reports are made of this and nothing else. */
export interface DiffReport {
  /** npm name of the package, where one is made of the revision. */
  readonly packageName: string | undefined;
  readonly base: ReportSide;
  readonly revision: ReportSide;
  /** Those that count: worst first, then in the order of the documents. */
  readonly changes: readonly ApiChange[];
  readonly accepted: readonly AcceptedChange[];
  /** Fingerprints of the changes that reach the level of `--fail-on`. */
  readonly failing: ReadonlySet<string>;
  readonly advice: BumpAdvice;
  /** Of acceptances that match nothing or are past their date, and the like. */
  readonly warnings: readonly string[];
}
