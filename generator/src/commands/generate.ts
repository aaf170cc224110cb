import type { PackageConfig } from "../config.js";
import type { Terminal } from "../support/terminal.js";
import { applyWrite, refuseBlocked } from "../write/apply-write.js";
import { isCurrent } from "../write/plan-write.js";
import { recoverWrite } from "../write/roll-back.js";
import { choosePackages } from "./choose-packages.js";
import type { Selection } from "./choose-packages.js";
import { compilePackages } from "./compile-packages.js";
import type { CompiledPackage } from "./compile-packages.js";
import type { ExitCode } from "./exit-code.js";
import { interruptible } from "./interruptible.js";
import { printCheck } from "./print-check.js";
import {
  printDryRun,
  printSummary,
  printSummaryJson,
  printWarnings,
} from "./print-summary.js";
import { Progress } from "./progress.js";

export interface GenerateRequest {
  readonly selection: Selection;
  /** `check` and `dry-run` change nothing. */
  readonly mode: "write" | "check" | "dry-run";
  readonly quiet: boolean;
  readonly json: boolean;
}

/** `userapis generate`. */
export async function generate(
  request: GenerateRequest,
  terminal: Terminal,
): Promise<ExitCode> {
  const { packages } = await choosePackages(request.selection);
  const compiled = await generatePackages(packages, request, terminal);
  return printOutcome(compiled, request, terminal);
}

/** Compiles all packages before it writes the first: where one spec is wrong, nothing is written. */
export async function generatePackages(
  packages: readonly PackageConfig[],
  request: GenerateRequest,
  terminal: Terminal,
): Promise<readonly CompiledPackage[]> {
  if (request.mode === "write") await recoverPackages(packages, terminal);
  const compiled = await compilePackages(
    packages,
    new Progress(terminal.err, request.quiet),
  );
  refuseBlocked(compiled.map(({ report }) => report.plan));
  if (request.mode === "write") await writePackages(compiled, terminal);
  return compiled;
}

async function recoverPackages(
  packages: readonly PackageConfig[],
  terminal: Terminal,
): Promise<void> {
  for (const { name, output } of packages) {
    const recovered = await recoverWrite(output);
    if (recovered)
      terminal.err.write(
        `${name}: undid what an interrupted run had left half-written\n`,
      );
  }
}

async function writePackages(
  compiled: readonly CompiledPackage[],
  terminal: Terminal,
): Promise<void> {
  await interruptible(terminal, async (signal) => {
    for (const { report } of compiled) {
      signal.throwIfAborted();
      await applyWrite(report.plan, { signal });
    }
  });
}

export function printOutcome(
  compiled: readonly CompiledPackage[],
  request: GenerateRequest,
  terminal: Terminal,
): ExitCode {
  terminal.err.write(printWarnings(compiled, request));
  const stale = compiled.some(({ report }) => !isCurrent(report.plan));
  if (request.json) terminal.out.write(printSummaryJson(compiled));
  else if (request.mode === "check")
    terminal.out.write(printCheck(compiled, terminal.out));
  else if (request.mode === "dry-run")
    terminal.out.write(printDryRun(compiled));
  else if (!request.quiet)
    terminal.out.write(printSummary(compiled, terminal.out));
  return request.mode === "check" && stale ? 1 : 0;
}
