import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { planChangeset } from "../diff/advice/plan-changeset.js";
import { changesetContent } from "../diff/advice/print-changeset.js";
import { printedPath } from "../support/printed-path.js";
import { UsageError } from "../support/usage-error.js";
import {
  findChangesetFolder,
  readChangesetFolder,
} from "./changeset-folder.js";
import type { ComparedReport } from "./compose-reports.js";
import type { DiffRequest } from "./diff-request.js";
import type { DiffSettings } from "./diff-settings.js";
import { writeWhole } from "./write-whole.js";

/**
 * Writes a changeset for each package that needs a release, and removes those that an earlier run on this base wrote and that are outdated.
 *
 * @returns What was done, a line for each file.
 * @throws UsageError if no package is compared, or the disk refuses.
 */
export async function writeChangesets(
  compared: readonly ComparedReport[],
  { folder }: DiffRequest,
  { config, diff: { strictTypes } }: DiffSettings,
): Promise<readonly string[]> {
  const released = compared.filter(
    ({ comparison }) =>
      comparison.config !== undefined && comparison.kind !== "removed",
  );
  if (config === undefined || released.length === 0) throw noPackage();
  const changesets = findChangesetFolder(dirname(config.file));
  const done: string[] = [];
  for (const one of released)
    done.push(
      ...(await writeChangeset(one, { changesets, strictTypes, folder })),
    );
  return done;
}

interface ChangesetOptions {
  /** The folder of changesets. */
  readonly changesets: string;
  readonly strictTypes: boolean;
  /** The working directory. */
  readonly folder: string;
}

async function writeChangeset(
  { report, comparison }: ComparedReport,
  { changesets, strictTypes, folder }: ChangesetOptions,
): Promise<readonly string[]> {
  const { packageName } = report;
  if (packageName === undefined) return [];
  const { write, remove } = planChangeset(
    packageName,
    changesetContent(report, strictTypes),
    await readChangesetFolder(changesets, comparison.baseRef),
  );
  const named = (name: string) => printedPath(join(changesets, name), folder);
  if (write !== undefined)
    await writeWhole(join(changesets, write.name), write.text);
  for (const name of remove) await rm(join(changesets, name));
  const written = write === undefined ? [] : [`wrote ${named(write.name)}`];
  return [...written, ...remove.map((name) => `removed ${named(name)}`)];
}

function noPackage(): UsageError {
  return new UsageError(
    "A changeset is about a package, and neither document is the spec of one",
    "Compare the specs of userapis.config.yaml: userapis diff --changeset",
  );
}
