import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Config, DiffConfig } from "../config.js";
import { findConfig } from "../config/find-config.js";
import { acceptedName } from "../diff/accept/acceptance.js";
import type { Acceptance } from "../diff/accept/acceptance.js";
import { printedPath } from "../support/printed-path.js";
import { UsageError } from "../support/usage-error.js";
import { unlessMissing } from "../write/package-tree.js";
import { loadChosenConfig } from "./choose-packages.js";
import type { DiffRequest } from "./diff-request.js";

/** What holds for all comparisons of a run. */
export interface DiffSettings {
  /** Only two documents can be compared without one. */
  readonly config: Config | undefined;
  readonly diff: DiffConfig;
  readonly accepted: AcceptedFile;
}

export interface AcceptedFile {
  /** Absolute. */
  readonly file: string;
  /** `""` if there is none yet. */
  readonly text: string;
  readonly acceptances: readonly Acceptance[];
}

/** @throws UsageError if a file cannot be read; SpecError if the configuration, or the file of accepted changes, is wrong. */
export async function readDiffSettings(
  request: DiffRequest,
): Promise<DiffSettings> {
  const config = await readConfig(request);
  const diff = config?.diff ?? withoutConfig(request.folder);
  return {
    config,
    diff: { ...diff, strictTypes: diff.strictTypes || request.strictTypes },
    accepted: await readAccepted(diff.accepted, request.folder),
  };
}

async function readConfig(request: DiffRequest): Promise<Config | undefined> {
  const { configFile, folder } = request;
  return configFile === undefined && findConfig(folder) === undefined
    ? undefined
    : loadChosenConfig(request);
}

function withoutConfig(folder: string): DiffConfig {
  return {
    failOn: undefined,
    severity: new Map(),
    accepted: join(folder, acceptedName),
    strictTypes: false,
    baseBranch: undefined,
  };
}

async function readAccepted(
  file: string,
  folder: string,
): Promise<AcceptedFile> {
  const text = await readIfThere(file);
  if (text === "") return { file, text, acceptances: [] };
  const { readAcceptances } =
    await import("../diff/accept/read-acceptances.js");
  const name = printedPath(resolve(file), folder);
  return { file, text, acceptances: readAcceptances(name, text) };
}

async function readIfThere(file: string): Promise<string> {
  try {
    return (await unlessMissing(readFile(file, "utf8"))) ?? "";
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `Cannot read the accepted changes: ${reason}`,
      "They are in the file that diff.accepted of the configuration names.",
      { cause: error },
    );
  }
}
