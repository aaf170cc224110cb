import type { FailLevel } from "../diff/fail-level.js";

export const diffFormats = [
  "text",
  "json",
  "markdown",
  "github",
  "junit",
  "sarif",
  "html",
  "bump",
] as const;

export type DiffFormat = (typeof diffFormats)[number];

/** One report that is asked for. */
export interface DiffOutput {
  readonly format: DiffFormat;
  /** `undefined`: standard output. */
  readonly file: string | undefined;
}

/** What the command line of `userapis diff` says. */
export interface DiffRequest {
  /** The working directory. */
  readonly folder: string;
  readonly configFile: string | undefined;
  /** The two documents; `undefined`: the specs of the configuration against the merge base. */
  readonly sides:
    { readonly base: string; readonly revision: string } | undefined;
  /** Short names of packages; all of the configuration if there are none. */
  readonly only: readonly string[];
  /** Of `--base-branch`, or what the CI service says. */
  readonly baseBranch: string | undefined;
  readonly failOn: FailLevel | undefined;
  readonly outputs: readonly DiffOutput[];
  readonly types: "static" | "compile";
  /** A folder or tarball of a package that was generated before: its types are compared instead of those that the base becomes. */
  readonly againstOutput: string | undefined;
  readonly verbose: boolean;
  readonly checkVersion: boolean;
  readonly changeset: boolean;
  /** Changes to accept, in place of a report. */
  readonly accept: AcceptRequest | undefined;
  readonly strictAcceptances: boolean;
  readonly strictTypes: boolean;
  /** ISO 8601 date. */
  readonly today: string;
  readonly readStdin: () => Promise<string>;
}

export interface AcceptRequest {
  readonly fingerprints: readonly string[];
  readonly reason: string;
  /** ISO 8601 date. */
  readonly until: string | undefined;
}
