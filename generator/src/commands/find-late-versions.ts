import { dirname, join } from "node:path";
import type { Config, PackageConfig } from "../config.js";
import { adviseBump, covers } from "../diff/advice/advise-bump.js";
import { checkVersion } from "../diff/advice/check-version.js";
import { pendingBump } from "../diff/advice/pending-bump.js";
import type { Bump } from "../diff/diff-report.js";
import { printedPath } from "../support/printed-path.js";
import { findChangesetFolder, readChangesets } from "./changeset-folder.js";
import type { ComparedReport } from "./compose-reports.js";
import type { DiffRequest } from "./diff-request.js";
import type { DiffSettings } from "./diff-settings.js";
import type { PackageVersions } from "./package-versions.js";

/** What `--check-version` finds: versions that are behind what the changes need. */
export async function findLateVersions(
  compared: ComparedReport,
  { folder }: DiffRequest,
  { config, diff }: DiffSettings,
): Promise<readonly string[]> {
  const { comparison, versions } = compared;
  if (comparison.kind !== "both") return [];
  const needed = (version?: string) =>
    neededBump(compared, diff.strictTypes, version);
  const late = [
    checkVersion(
      {
        what: `info.version of ${comparison.revision.label}`,
        base: comparison.base.model.version,
        revision: comparison.revision.model.version,
      },
      needed(),
    ),
  ];
  if (
    config !== undefined &&
    comparison.config !== undefined &&
    !(await isPending(config, comparison.config, needed(versions.base)))
  )
    late.push(
      checkManifest(versions, needed(), manifestOf(comparison.config, folder)),
    );
  return late.filter((message) => message !== undefined);
}

function neededBump(
  { report: { changes, accepted } }: ComparedReport,
  strictTypes: boolean,
  version: string | undefined,
): Bump {
  const all = [...changes, ...accepted.map(({ change }) => change)];
  return adviseBump(all, { strictTypes, version }).bump;
}

/** Whether a changeset brings the package's next release as far as the changes need. */
async function isPending(
  { file }: Config,
  { packageName }: PackageConfig,
  needed: Bump,
): Promise<boolean> {
  const folder = findChangesetFolder(dirname(file));
  const changesets = await readChangesets(folder);
  return covers(pendingBump(changesets.values(), packageName), needed);
}

function manifestOf({ output }: PackageConfig, folder: string): string {
  return printedPath(join(output, "package.json"), folder);
}

function checkManifest(
  { base, revision }: PackageVersions,
  step: Bump,
  what: string,
): string | undefined {
  return base === undefined || revision === undefined
    ? undefined
    : checkVersion({ what, base, revision }, step);
}
