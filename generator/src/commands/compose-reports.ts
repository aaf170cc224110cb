import type { PackageConfig } from "../config.js";
import type { ApiChange } from "../diff/api-change.js";
import { composeReport, reportOn, reportSide } from "../diff/compose-report.js";
import type { ReportSettings } from "../diff/compose-report.js";
import type { DiffReport, ReportSide } from "../diff/diff-report.js";
import { diffSpecs } from "../diff/diff-specs.js";
import type { SidePair } from "../diff/diff-side.js";
import { documentAdded, documentRemoved } from "../diff/document-change.js";
import type { Comparison } from "./diff-comparison.js";
import type { DiffRequest } from "./diff-request.js";
import type { DiffSettings } from "./diff-settings.js";
import { readPackageVersions } from "./package-versions.js";
import type { PackageVersions } from "./package-versions.js";

/** A comparison and what came of it. */
export interface ComparedReport {
  readonly comparison: Comparison;
  readonly versions: PackageVersions;
  readonly report: DiffReport;
}

export async function composeReports(
  comparisons: readonly Comparison[],
  request: DiffRequest,
  settings: DiffSettings,
): Promise<readonly ComparedReport[]> {
  const composed: ComparedReport[] = [];
  for (const comparison of comparisons) {
    const versions = await readPackageVersions(comparison, request.folder);
    const report = await composeOne(comparison, request, {
      ...reportSettings(comparison, request, settings),
      version: versions.base ?? versions.revision,
    });
    composed.push({ comparison, versions, report });
  }
  return composed;
}

/** An SDK's users compile against it; of two documents that no package is made of, only servers and clients are known. */
function reportSettings(
  { config }: Comparison,
  { failOn, today }: DiffRequest,
  { diff, accepted }: DiffSettings,
): ReportSettings {
  return {
    failOn: failOn ?? diff.failOn ?? (config === undefined ? "wire" : "types"),
    strictTypes: diff.strictTypes,
    severity: diff.severity,
    acceptances: accepted.acceptances,
    today,
    packageName: config?.packageName,
  };
}

async function composeOne(
  comparison: Comparison,
  request: DiffRequest,
  settings: ReportSettings,
): Promise<DiffReport> {
  switch (comparison.kind) {
    case "both": {
      const changes = await findChanges(comparison, comparison.config, request);
      return composeReport(comparison, changes, settings);
    }
    case "added": {
      const revision = reportSide(comparison.revision);
      const base = missingSide(comparison.missing, revision);
      const change = documentAdded(comparison.revision);
      return reportWhole({ base, revision }, change, settings);
    }
    case "removed": {
      const base = reportSide(comparison.base);
      const revision = missingSide(comparison.missing, base);
      const change = documentRemoved(comparison.base);
      return reportWhole({ base, revision }, change, settings);
    }
  }
}

async function findChanges(
  pair: SidePair,
  config: PackageConfig | undefined,
  request: DiffRequest,
): Promise<readonly ApiChange[]> {
  const changes = diffSpecs({ ...pair, today: request.today });
  if (request.types === "static") return changes;
  const { judgeByCompiler } = await import("./judge-by-compiler.js");
  return judgeByCompiler({ pair, changes, config }, request);
}

/** Nothing is below 1.0.0 that was not there, or will not be. */
function reportWhole(
  sides: Pick<DiffReport, "base" | "revision">,
  change: ApiChange,
  settings: ReportSettings,
): DiffReport {
  return reportOn(sides, [change], { ...settings, version: undefined });
}

function missingSide(label: string, { title }: ReportSide): ReportSide {
  return { label, title, version: "none", textOf: () => undefined };
}
