import { count } from "../support/count.js";
import { printTable } from "../support/print-table.js";
import { printedPath, slashed } from "../support/printed-path.js";
import type { TextStream } from "../support/terminal.js";
import { countChanges } from "../write/plan-write.js";
import type { WritePlan } from "../write/write-plan.js";
import type { CompiledPackage } from "./compile-packages.js";

const nothing = "nothing to do";

/** A table on a terminal; elsewhere a line for each package that changed, without times, so that equal runs print equal text. */
export function printSummary(
  compiled: readonly CompiledPackage[],
  stream: TextStream,
): string {
  const changed = compiled.filter(
    ({ report }) => countChanges(report.plan) > 0,
  );
  const idle = changed.length === 0 ? printNothing(compiled) : "";
  if (stream.isTTY) return printRows(compiled) + idle;
  return idle === "" ? compiled.map(printLine).join("") : idle;
}

export function printNothing(compiled: readonly CompiledPackage[]): string {
  return `${nothing}: ${count(compiled.length, "package")} current\n`;
}

function printRows(compiled: readonly CompiledPackage[]): string {
  const rows = compiled.map(({ report, milliseconds }) => [
    report.name,
    String(report.operations),
    String(report.models),
    String(countChanges(report.plan)),
    milliseconds.toFixed(0),
  ]);
  const columns = ["operations", "models", "files changed", "ms"].map(
    (title) => ({ title, align: "right" as const }),
  );
  return printTable([{ title: "package", align: "left" }, ...columns], rows);
}

function printLine({ report }: CompiledPackage): string {
  const { name, operations, models, plan } = report;
  const changes =
    countChanges(plan) === 0
      ? nothing
      : `${count(countChanges(plan), "file")} changed`;
  return `${name}: ${count(operations, "operation")}, ${count(models, "model")}, ${changes}\n`;
}

/** What `--dry-run` lists. */
export function printDryRun(compiled: readonly CompiledPackage[]): string {
  const lines = compiled.flatMap(({ report: { plan } }) => [
    ...plan.create.map(({ path }) => `create  ${shown(plan, path)}\n`),
    ...plan.update.map(({ path }) => `update  ${shown(plan, path)}\n`),
    ...plan.remove.map(({ path }) => `remove  ${shown(plan, path)}\n`),
  ]);
  return lines.length === 0 ? `${nothing}\n` : lines.join("");
}

function shown(plan: WritePlan, path: string): string {
  return slashed(printedPath(`${plan.folder}/${path}`, process.cwd()));
}

/** The summary for programs. */
export function printSummaryJson(compiled: readonly CompiledPackage[]): string {
  const packages = compiled.map(({ config, report, milliseconds }) => ({
    name: report.name,
    packageName: config.packageName,
    output: config.output,
    operations: report.operations,
    models: report.models,
    created: report.plan.create.map(({ path }) => path),
    updated: report.plan.update.map(({ path }) => path),
    removed: report.plan.remove.map(({ path }) => path),
    unchanged: report.plan.unchanged,
    warnings: report.warnings.problems(),
    milliseconds: Math.round(milliseconds),
  }));
  const changed = compiled.reduce(
    (sum, { report }) => sum + countChanges(report.plan),
    0,
  );
  return `${JSON.stringify({ changed, packages }, undefined, 2)}\n`;
}

/** That there are warnings, for those who want to read them. */
export function printWarnings(
  compiled: readonly CompiledPackage[],
  { quiet }: { readonly quiet: boolean },
): string {
  if (quiet) return "";
  const doubtful = compiled.filter(({ report }) => report.warnings.count > 0);
  return doubtful
    .map(
      ({ report, specFiles: [spec] }) =>
        `${report.name}: ${count(report.warnings.count, "warning")}; \`userapis lint ${spec ?? ""}\` shows them\n`,
    )
    .join("");
}
