import { text } from "node:stream/consumers";
import { Option } from "commander";
import type { Command } from "commander";
import type { FailLevel } from "../diff/fail-level.js";
import { UsageError } from "../support/usage-error.js";
import { chooseOutputs } from "./choose-outputs.js";
import { diffFormats } from "./diff-request.js";
import type { AcceptRequest, DiffOutput, DiffRequest } from "./diff-request.js";
import {
  collect,
  collectOutput,
  parseDate,
  parseLevel,
} from "./option-values.js";

/** What commander makes of the options of `userapis diff`. */
export interface DiffOptions {
  readonly config?: string;
  readonly only: readonly string[];
  readonly baseBranch?: string;
  readonly failOn?: FailLevel;
  readonly format: readonly DiffOutput[];
  readonly output?: string;
  readonly verbose?: true;
  readonly types: "static" | "compile";
  readonly againstOutput?: string;
  readonly strictTypes?: true;
  readonly checkVersion?: true;
  readonly changeset?: true;
  readonly accept: readonly string[];
  readonly reason?: string;
  readonly until?: string;
  readonly strictAcceptances?: true;
  /** An id; `true`: all of them. */
  readonly explain?: string | true;
}

export function addDiffOptions(command: Command): Command {
  addSelection(command);
  addReports(command);
  addAdvice(command);
  return addAcceptances(command);
}

function addSelection(command: Command): void {
  command
    .option(
      "-c, --config <file>",
      "the configuration; default: userapis.config.yaml here or in a folder above",
    )
    .addOption(
      new Option(
        "--only <name>",
        "without sides: this package of the configuration; may be repeated",
      )
        .argParser(collect)
        .default([], "all"),
    )
    .option(
      "--base-branch <branch>",
      "without sides: compare with where this branch was left; default: what the CI service says, or the remote's default branch",
    );
}

function addReports(command: Command): void {
  command
    .addOption(
      new Option(
        "--fail-on <level>",
        "exit with 1 if a change reaches this level; default: what the configuration says, or types for its specs and wire for other documents",
      ).argParser(parseLevel),
    )
    .addOption(
      new Option(
        "--format <format[=file]>",
        `how to report: ${diffFormats.join(", ")}; into a file if one is named; may be repeated`,
      )
        .argParser(collectOutput)
        .default([], "text"),
    )
    .option(
      "--output <file>",
      "write into this file what would go to standard output",
    )
    .option("--verbose", "text: also list changes of prose")
    .addOption(
      new Option(
        "--types <judge>",
        "who judges the types: the rules of each change, or the TypeScript compiler",
      )
        .choices(["static", "compile"])
        .default("static"),
    )
    .option(
      "--against-output <path>",
      "compare the types with a package generated before: its folder, or its tarball; one document is enough then",
    )
    .addOption(
      new Option(
        "--explain [id]",
        "print what a change means, or the ids of all there are",
      ),
    );
}

function addAdvice(command: Command): void {
  command
    .option(
      "--strict-types",
      "what breaks a switch over all values or an answer built by hand is a major change too",
    )
    .option(
      "--check-version",
      "exit with 1 if info.version or the package's version is behind what the changes need",
    )
    .option(
      "--changeset",
      "write a changeset for each package that needs a release",
    );
}

function addAcceptances(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--accept <fingerprint>",
        "accept this change from now on, with --reason; may be repeated",
      )
        .argParser(collect)
        .default([], "none"),
    )
    .option("--reason <text>", "with --accept: why")
    .addOption(
      new Option(
        "--until <date>",
        "with --accept: the last day on which it holds, as 2026-12-31",
      ).argParser(parseDate),
    )
    .option(
      "--strict-acceptances",
      "exit with 1 if an accepted change is past its date, or matches nothing",
    );
}

/** @throws UsageError for what cannot be meant. */
export function diffRequest(
  sides: readonly string[],
  options: DiffOptions,
): DiffRequest {
  const { config, only, failOn, types, againstOutput } = options;
  const today = new Date().toISOString().slice(0, "2026-12-31".length);
  return {
    folder: process.cwd(),
    configFile: config,
    sides: sidesOf(sides, options),
    only,
    baseBranch: options.baseBranch ?? targetBranch(),
    failOn,
    outputs: chooseOutputs(options.format, options.output),
    // A package that was generated before can only be compiled.
    types: againstOutput === undefined ? types : "compile",
    againstOutput,
    verbose: options.verbose ?? false,
    checkVersion: options.checkVersion ?? false,
    changeset: options.changeset ?? false,
    accept: acceptOf(options, today),
    strictAcceptances: options.strictAcceptances ?? false,
    strictTypes: options.strictTypes ?? false,
    today,
    readStdin: () => text(process.stdin),
  };
}

const sidesExample =
  "userapis diff git:main:specs/petstore.yaml specs/petstore.yaml";

function sidesOf(
  [base, revision]: readonly string[],
  { only, baseBranch, againstOutput }: DiffOptions,
): DiffRequest["sides"] {
  if (base === undefined) return undefined;
  if (revision === undefined && againstOutput !== undefined)
    return { base, revision: base };
  if (revision === undefined)
    throw new UsageError(
      `There is nothing to compare \`${base}\` with`,
      `Name both documents: ${sidesExample}\nOr none, to compare the specs of the configuration with the merge base.`,
    );
  if (only.length > 0 || baseBranch !== undefined)
    throw new UsageError(
      "--only and --base-branch choose among the specs of the configuration, and go without two documents",
      `For example: ${sidesExample}`,
    );
  return { base, revision };
}

/** The branch that a pull or merge request goes into, as GitHub and GitLab say it. */
function targetBranch(): string | undefined {
  const { GITHUB_BASE_REF, CI_MERGE_REQUEST_TARGET_BRANCH_NAME } = process.env;
  return [GITHUB_BASE_REF, CI_MERGE_REQUEST_TARGET_BRANCH_NAME].find(
    (branch) => branch !== undefined && branch !== "",
  );
}

function acceptOf(
  { accept, reason, until }: DiffOptions,
  today: string,
): AcceptRequest | undefined {
  if (accept.length === 0) {
    if (reason === undefined && until === undefined) return undefined;
    throw new UsageError(
      "--reason and --until go with --accept",
      acceptExample,
    );
  }
  if (reason === undefined || reason.trim() === "")
    throw new UsageError("--accept needs a --reason", acceptExample);
  if (until !== undefined && until < today)
    throw new UsageError(
      `--until ${until} has passed: nothing would be accepted`,
      `Give today, which is ${today}, a day to come, or leave it out.`,
    );
  return { fingerprints: accept, reason: reason.trim(), until };
}

const acceptExample =
  'For example: userapis diff --accept 1f0c2b3a4d5e --reason "No client reads it." --until 2026-12-31';
