import { text } from "node:stream/consumers";
import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import { isDate } from "../diff/accept/acceptance.js";
import { failLevels } from "../diff/fail-level.js";
import type { FailLevel } from "../diff/fail-level.js";
import { nearest } from "../support/nearest.js";
import { UsageError } from "../support/usage-error.js";
import { diffFormats } from "./diff-request.js";
import type { AcceptRequest, DiffOutput, DiffRequest } from "./diff-request.js";

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
      "compare the types with a package generated before: its folder, or its tarball",
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
  return {
    folder: process.cwd(),
    configFile: config,
    sides: sidesOf(sides, options),
    only,
    baseBranch: options.baseBranch ?? targetBranch(),
    failOn,
    outputs: outputsOf(options),
    types,
    againstOutput,
    verbose: options.verbose ?? false,
    checkVersion: options.checkVersion ?? false,
    changeset: options.changeset ?? false,
    accept: acceptOf(options),
    strictAcceptances: options.strictAcceptances ?? false,
    strictTypes: options.strictTypes ?? false,
    today: new Date().toISOString().slice(0, "2026-12-31".length),
    readStdin: () => text(process.stdin),
  };
}

const sidesExample =
  "userapis diff git:main:specs/petstore.yaml specs/petstore.yaml";

function sidesOf(
  [base, revision]: readonly string[],
  { only, baseBranch }: DiffOptions,
): DiffRequest["sides"] {
  if (base === undefined) return undefined;
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

function outputsOf({ format, output }: DiffOptions): readonly DiffOutput[] {
  const outputs: readonly DiffOutput[] =
    format.length === 0 ? [{ format: "text", file: undefined }] : format;
  const printed = outputs.filter(({ file }) => file === undefined);
  if (printed.length > 1)
    throw new UsageError(
      `Only one report can go to standard output, not ${printed.map((one) => one.format).join(" and ")}`,
      "Name a file for each of the others: --format text --format sarif=diff.sarif",
    );
  if (output === undefined) return outputs;
  if (printed.length === 0)
    throw new UsageError(
      "--output has nothing to write: every format has a file of its own",
      "Leave it out, or name a format without a file.",
    );
  return outputs.map((one) => ({ ...one, file: one.file ?? output }));
}

function acceptOf({
  accept,
  reason,
  until,
}: DiffOptions): AcceptRequest | undefined {
  if (accept.length === 0) {
    if (reason === undefined && until === undefined) return undefined;
    throw new UsageError(
      "--reason and --until go with --accept",
      acceptExample,
    );
  }
  if (reason === undefined || reason.trim() === "")
    throw new UsageError("--accept needs a --reason", acceptExample);
  return { fingerprints: accept, reason: reason.trim(), until };
}

const acceptExample =
  'For example: userapis diff --accept 1f0c2b3a4d5e --reason "No client reads it." --until 2026-12-31';

function collect(text: string, previous: readonly string[]): string[] {
  return [...previous, text];
}

function parseLevel(text: string): FailLevel {
  return choose(text, failLevels);
}

function collectOutput(
  text: string,
  previous: readonly DiffOutput[],
): DiffOutput[] {
  const [name = "", ...rest] = text.split("=");
  const format = choose(name, diffFormats);
  const file = rest.join("=");
  if (rest.length > 0 && file === "")
    throw new InvalidArgumentError("There is no file behind the =.");
  return [...previous, { format, file: rest.length > 0 ? file : undefined }];
}

function parseDate(text: string): string {
  if (isDate(text)) return text;
  throw new InvalidArgumentError("It must be a date, as 2026-12-31.");
}

function choose<Choice extends string>(
  text: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  const meant = nearest(text, choices);
  const question = meant === undefined ? "" : `Did you mean ${meant}? `;
  throw new InvalidArgumentError(
    `${question}Allowed choices are ${choices.join(", ")}.`,
  );
}
