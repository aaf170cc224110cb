import { basename, join, posix, resolve } from "node:path";
import { clientNameHint, clientNameProblem } from "../config/check-names.js";
import { configName } from "../config/find-config.js";
import type { RepositorySetting } from "../config/package-settings.js";
import type { Config } from "../config.js";
import { isGenerated } from "../emit/header.js";
import { objectIn, stringIn } from "../spec/json-value.js";
import { UsageError } from "../support/usage-error.js";
import { guessLicense, licenseHint, licenseProblem } from "./guess-license.js";
import {
  guessClientName,
  guessPackageName,
  newPackageHint,
  newPackageProblem,
  shortName,
  tellingWords,
} from "./guess-names.js";
import type { GivenSettings, InitSettings, Layout } from "./init-settings.js";
import { licenseOfText } from "./license-of-text.js";
import type { SpecSource } from "./open-source.js";
import { scopeOf } from "./project.js";
import type { Project } from "./project.js";
import { settleOutput } from "./settle-output.js";

export interface SettleRequest {
  readonly given: GivenSettings;
  readonly source: SpecSource;
  readonly project: Project;
  /** Of the project, if it has one already. */
  readonly config: Config | undefined;
  /** What paths that were given are relative to. */
  readonly folder: string;
}

/** What a document and a project suggest for all that was not given. */
export function guessedPackageName({ source, project }: SettleRequest): string {
  return guessPackageName(wordsOf(source), scopeOf(project.manifest));
}

/** @throws UsageError where what was given cannot be, or does not go with what is there. */
export function settleSettings(request: SettleRequest): InitSettings {
  const { given, source, project } = request;
  const packageName = given.packageName ?? guessedPackageName(request);
  refuse(newPackageProblem(packageName), newPackageHint);
  const name = shortName(packageName);
  refuseTaken(name, packageName, request);
  const clientName =
    given.clientName ?? guessClientName(wordsOf(source), packageName);
  refuse(
    clientNameProblem(clientName),
    `${clientNameHint} Give it with --client-name.`,
  );
  if (given.license !== undefined)
    refuse(licenseProblem(given.license), licenseHint);
  const layout = given.layout ?? usualLayout(request);
  refuseLayout(layout, project);
  const output = settleOutput(layout, name, request);
  const license = given.license ?? guessedLicense(request);
  return {
    name,
    packageName,
    clientName,
    license,
    layout,
    output,
    ci: ciOf(request),
    repository: repositoryOf(output, project),
  };
}

/** GitHub reads workflows at the top of a repository only. */
function ciOf({ given, project }: SettleRequest): InitSettings["ci"] {
  const isTop = (project.repository?.inside ?? "") === "";
  return given.ci === "github" && !isTop ? "elsewhere" : given.ci;
}

/** The configuration makes the package's folder in it out of the URL alone, where it is at the top. */
function repositoryOf(
  output: string,
  { repository, shared }: Project,
): RepositorySetting | undefined {
  const { address, inside = "" } = repository ?? {};
  if (address === undefined || shared["repository"] !== undefined)
    return undefined;
  return inside === ""
    ? address
    : { url: address, directory: posix.join(inside, output) };
}

function wordsOf({ document }: SpecSource): string[] {
  const title = stringIn(objectIn(document.root, "info"), "title");
  return tellingWords(title ?? "", basename(document.file));
}

/** None where the configuration has one for all packages. The project's own goes before that of the document, which is the vendor's; where that of the project is not understood, none is guessed. */
function guessedLicense({
  source,
  project,
}: SettleRequest): string | undefined {
  if (project.shared["license"] !== undefined) return undefined;
  const own = project.manifest?.tree["license"];
  if (typeof own === "string") return own;
  return project.licenseText === undefined
    ? guessLicense(objectIn(source.document.root, "info"))
    : licenseOfText(project.licenseText);
}

/** An empty folder becomes the package. Where there is a project, or a README that is not the package's, the package is one of its folders. */
function usualLayout({ given, project, folder }: SettleRequest): Layout {
  if (given.output !== undefined)
    return resolve(folder, given.output) === project.folder
      ? "single"
      : "workspace";
  const isEmpty =
    project.manifest === undefined && project.config === undefined;
  return isEmpty && !project.hasReadme ? "single" : "workspace";
}

function refuseLayout(layout: Layout, project: Project): void {
  const { folder, manifest, config } = project;
  if (manifest !== undefined && isGenerated(manifest.text))
    throw new UsageError(
      `${folder} is a package of its own, written by userapis`,
      "Run init in another folder. For several packages in one repository, begin in a new folder with --workspace.",
    );
  const there = manifest === undefined ? configName : "package.json";
  if (layout === "single" && (manifest !== undefined || config !== undefined))
    throw new UsageError(
      `There is a ${there} in ${folder} already, so the folder cannot become the package itself`,
      "Leave out --single: the package then gets a folder of its own.",
    );
}

function refuseTaken(
  name: string,
  packageName: string,
  { config, project }: SettleRequest,
): void {
  const same = config?.packages.find(
    (one) => one.name === name || one.packageName === packageName,
  );
  if (same !== undefined)
    throw new UsageError(
      `${join(project.folder, configName)} has a package "${same.name}" already`,
      `To bring it up to date, run \`userapis generate ${same.name}\`. To add another, give it another name with --package-name.`,
    );
  if (project.manifest?.tree["name"] === packageName)
    throw new UsageError(
      `The project itself is named "${packageName}"`,
      "Give the new package another name with --package-name.",
    );
}

function refuse(problem: string | undefined, hint: string): void {
  if (problem !== undefined) throw new UsageError(problem, hint);
}
