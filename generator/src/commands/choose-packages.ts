import { resolve } from "node:path";
import type { Config, PackageConfig } from "../config.js";
import {
  clientNameHint,
  clientNameProblem,
  packageNameHint,
  packageNameProblem,
} from "../config/check-names.js";
import { configName, findConfig } from "../config/find-config.js";
import type { PackageSettings } from "../config/package-settings.js";
import { resolvePackage } from "../config/resolve-package.js";
import { nearest } from "../support/nearest.js";
import { UsageError } from "../support/usage-error.js";

/** What the command line says about which packages are meant. */
export interface Selection {
  /** Where to look for a configuration, and what paths on the command line are relative to. */
  readonly folder: string;
  /** `--config`. */
  readonly configFile: string | undefined;
  /** Short names of packages; all of the configuration if there are none. */
  readonly names: readonly string[];
  /** `--spec` and the options that describe one package without a configuration. */
  readonly single: PackageSettings;
}

export interface ChosenPackages {
  /** `undefined` where the command line says it all. */
  readonly configFile: string | undefined;
  readonly packages: readonly PackageConfig[];
}

/** @throws UsageError if there is no configuration or no such package; SpecError if the configuration is wrong. */
export async function choosePackages(
  selection: Selection,
): Promise<ChosenPackages> {
  if (selection.single.spec !== undefined)
    return { configFile: undefined, packages: [singlePackage(selection)] };
  refuseStraySettings(selection.single);
  const config = await loadChosenConfig(selection);
  return {
    configFile: config.file,
    packages: pickPackages(config, selection.names),
  };
}

/** @throws UsageError if there is no configuration; SpecError if it is wrong. */
export async function loadChosenConfig(
  selection: Pick<Selection, "folder" | "configFile">,
): Promise<Config> {
  const file = selection.configFile ?? findConfig(selection.folder);
  if (file !== undefined) return readConfig(resolve(selection.folder, file));
  throw new UsageError(
    `There is no ${configName} in ${selection.folder} or above it`,
    `Begin with one, and a package:

  userapis init --spec petstore.yaml

or write it:

  packages:
    petstore:
      spec: petstore.yaml
      output: packages/petstore
      packageName: "@acme/petstore"

or say it on the command line:

  ${singleExample}`,
  );
}

/** Loaded only here, so that a run without configuration does not pay for a YAML parser. */
async function readConfig(file: string): Promise<Config> {
  const { loadConfig } = await import("../config/load-config.js");
  return loadConfig(file);
}

const singleExample =
  "userapis generate --spec petstore.yaml --output packages/petstore --package-name @acme/petstore";

/** @throws UsageError for a name that no package has. */
export function pickPackages(
  config: Config,
  names: readonly string[],
): readonly PackageConfig[] {
  const known = config.packages.map(({ name }) => name);
  for (const name of names)
    if (!known.includes(name)) throw unknownPackage(name, known);
  return names.length === 0
    ? config.packages
    : config.packages.filter(({ name }) => names.includes(name));
}

function unknownPackage(name: string, known: readonly string[]): UsageError {
  const meant = nearest(name, known);
  const list = `The configuration has: ${known.join(", ")}.`;
  return new UsageError(
    `There is no package "${name}"`,
    meant === undefined ? list : `Did you mean "${meant}"? ${list}`,
  );
}

function singlePackage({
  folder,
  names,
  configFile,
  single,
}: Selection): PackageConfig {
  const { spec, output, packageName, clientName } = single;
  if (names.length > 0 || configFile !== undefined) {
    throw new UsageError(
      "--spec describes one package and goes without names and --config",
      `For example: ${singleExample}`,
    );
  }
  if (spec === undefined || output === undefined || packageName === undefined) {
    throw new UsageError(
      "--spec needs --output and --package-name",
      `For example: ${singleExample}`,
    );
  }
  refuse(packageNameProblem(packageName), packageNameHint);
  if (clientName !== undefined)
    refuse(clientNameProblem(clientName), clientNameHint);
  const name = packageName.slice(packageName.indexOf("/") + 1);
  return resolvePackage(folder, { ...single, name, spec, output, packageName });
}

function refuse(problem: string | undefined, hint: string): void {
  if (problem !== undefined) throw new UsageError(problem, hint);
}

function refuseStraySettings(single: PackageSettings): void {
  if (Object.values(single).every((value) => value === undefined)) return;
  throw new UsageError(
    "Options that describe a package need --spec",
    `Without it, they belong into ${configName}. For example: ${singleExample}`,
  );
}
