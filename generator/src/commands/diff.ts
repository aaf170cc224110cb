import type { DiffReport } from "../diff/diff-report.js";
import { configName } from "../config/find-config.js";
import { count } from "../support/count.js";
import type { Terminal } from "../support/terminal.js";
import { UsageError } from "../support/usage-error.js";
import { composeReports } from "./compose-reports.js";
import type { ComparedReport } from "./compose-reports.js";
import type { Comparison } from "./diff-comparison.js";
import { findNotices, printNotices, withNotices } from "./diff-notices.js";
import type { AcceptRequest, DiffRequest } from "./diff-request.js";
import { readDiffSettings } from "./diff-settings.js";
import type { DiffSettings } from "./diff-settings.js";
import type { ExitCode } from "./exit-code.js";
import { writeReports } from "./write-reports.js";

/** `userapis diff`. Whatever it finds is printed before it says so with its exit code. */
export async function diff(
  request: DiffRequest,
  terminal: Terminal,
): Promise<ExitCode> {
  const settings = await readDiffSettings(request);
  const comparisons = await openComparisons(request, settings);
  refuseSharedOutput(request, comparisons);
  const compared = await composeReports(comparisons, request, settings);
  const context = { settings, terminal };
  return request.accept === undefined
    ? tell(compared, request, context)
    : accept(compared, { ...request, accept: request.accept }, context);
}

interface RunContext {
  readonly settings: DiffSettings;
  readonly terminal: Terminal;
}

async function accept(
  compared: readonly ComparedReport[],
  request: DiffRequest & { readonly accept: AcceptRequest },
  { settings, terminal }: RunContext,
): Promise<ExitCode> {
  const { acceptChanges } = await import("./accept-changes.js");
  const reports = compared.map(({ report }) => report);
  await acceptChanges(reports, request, { file: settings.accepted, terminal });
  return 0;
}

async function tell(
  compared: readonly ComparedReport[],
  request: DiffRequest,
  context: RunContext,
): Promise<ExitCode> {
  const { settings, terminal } = context;
  const reports = compared.map(({ report }) => report);
  if (request.changeset) await writeReleases(compared, request, context);
  const notices = await findNotices(compared, request, settings);
  await writeReports(withNotices(reports, notices), request, terminal);
  printNotices(notices, terminal);
  printVerdict(reports, request, terminal);
  const found = reports.some(({ failing }) => failing.size > 0);
  return found || notices.some(({ level }) => level === "error") ? 1 : 0;
}

async function openComparisons(
  request: DiffRequest,
  { config }: DiffSettings,
): Promise<readonly Comparison[]> {
  if (request.sides !== undefined) {
    const { openNamedSides } = await import("./open-named-sides.js");
    return [await openNamedSides(request.sides, request, config)];
  }
  if (config === undefined) throw nothingToCompare(request.folder);
  const { openConfiguredSpecs } = await import("./open-configured-specs.js");
  return openConfiguredSpecs(request, config);
}

function refuseSharedOutput(
  { againstOutput }: DiffRequest,
  comparisons: readonly Comparison[],
): void {
  if (againstOutput === undefined || comparisons.length === 1) return;
  throw new UsageError(
    "--against-output is about one package",
    "Say which: --only <name>.",
  );
}

function nothingToCompare(folder: string): UsageError {
  return new UsageError(
    `There is no ${configName} in ${folder} or above it`,
    `Name two documents: userapis diff git:main:petstore.yaml petstore.yaml
Or begin with a configuration, by \`userapis init --spec petstore.yaml\`: with it, \`userapis diff\` alone compares its specs with the merge base.`,
  );
}

async function writeReleases(
  compared: readonly ComparedReport[],
  request: DiffRequest,
  { settings, terminal }: RunContext,
): Promise<void> {
  const { writeChangesets } = await import("./write-changesets.js");
  for (const line of await writeChangesets(compared, request, settings))
    terminal.err.write(`${line}\n`);
}

/** Where no report was printed, at least what makes the command exit with 1. */
function printVerdict(
  reports: readonly DiffReport[],
  { outputs }: DiffRequest,
  { err }: Terminal,
): void {
  if (outputs.some(({ file }) => file === undefined)) return;
  const failing = reports.reduce((sum, report) => sum + report.failing.size, 0);
  const files = outputs.map(({ file }) => file).join(", ");
  if (failing > 0)
    err.write(`${count(failing, "change")} at the fail level; see ${files}\n`);
}
