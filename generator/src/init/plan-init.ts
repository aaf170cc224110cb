import { join } from "node:path";
import { configName } from "../config/find-config.js";
import { readConfigText } from "../config/load-config.js";
import type { PackageConfig } from "../config.js";
import type { SourceFile } from "../emit/source-file.js";
import type { PackageReport } from "../generate-package.js";
import { examineSpec } from "../spec/check-spec.js";
import type { SpecCheck } from "../spec/check-spec.js";
import { objectIn } from "../spec/json-value.js";
import { SpecError } from "../spec/spec-problem.js";
import type { WritePlan } from "../write/write-plan.js";
import { compileInto } from "./compile-into.js";
import { addEntry } from "./edit-yaml.js";
import { printConfig, printEntry } from "./emit-config.js";
import { emitWorkflow } from "./emit-workflow.js";
import type { InitSettings } from "./init-settings.js";
import { joinPlans } from "./join-plans.js";
import { originOf } from "./open-source.js";
import type { SpecSource } from "./open-source.js";
import { packageJsonOf } from "./package-json-of.js";
import { placeSpec } from "./place-spec.js";
import type { PlacedSpec } from "./place-spec.js";
import { planNotes } from "./plan-notes.js";
import { projectFiles } from "./plan-project.js";
import type { EditedFile } from "./plan-project.js";
import type { Project } from "./project.js";
import { areInRepository } from "./read-repository.js";
import { refuseGenerated } from "./settle-output.js";

/** What init would do; made without changing anything. */
export interface InitPlan {
  /** Title and version, as the document has them. */
  readonly title: string;
  readonly settings: InitSettings;
  readonly spec: PlacedSpec;
  readonly config: PackageConfig;
  readonly report: PackageReport;
  /** What someone would otherwise find out later; each is one line. */
  readonly notes: readonly string[];
  /** The script of the project that generates its packages. */
  readonly generateScript: string;
  /** Warnings about the document, at their places in the files that were given. */
  readonly warnings: SpecCheck;
  /** Of the whole project: configuration, document, package and all. */
  readonly write: WritePlan;
}

export interface InitPlanRequest {
  readonly project: Project;
  readonly source: SpecSource;
  readonly settings: InitSettings;
}

/**
 * Compiles the package and compares everything with what is there.
 *
 * @throws SpecError with every problem of the document.
 */
export async function planInit(request: InitPlanRequest): Promise<InitPlan> {
  const { project, settings, source } = request;
  const warnings = examineSpec(source.document);
  if (warnings.hasErrors) throw new SpecError(warnings.problems());
  await refuseGenerated(project, settings);
  const { output } = settings;
  const { folder } = project;
  const spec = await place(request);
  const { config, ...planned } = await planConfig(request, spec);
  const { servers, report, files, firstTest } = await compileInto(
    config,
    spec.copies,
  );
  const placed = files.map((file) => inOutput(output, file));
  const around = projectFiles(project, settings);
  const write = await joinPlans(report.plan, {
    folder,
    output,
    create: [
      ...spec.copies,
      ...planned.create,
      ...around.create,
      ...firstTest.map((file) => inOutput(output, file)),
      ...workflowFiles(request, spec),
    ],
    edit: [...planned.edit, ...around.edit],
    optional: around.optional,
    moved: placed.find(({ path }) => path === spec.moved),
  });
  const title = titleOf(source);
  const notes = planNotes({ ...request, spec, servers });
  const { generateScript } = around;
  const result = { title, settings, spec, config, report, warnings };
  return { ...result, notes, generateScript, write };
}

async function place({
  project,
  settings,
  source,
}: InitPlanRequest): Promise<PlacedSpec> {
  const { name, output } = settings;
  const { folder, repository } = project;
  const files = source.document.files.flatMap(
    ({ file }) => originOf(source, file) ?? [],
  );
  const isShared =
    repository !== undefined &&
    files.length > 0 &&
    (await areInRepository(repository, files));
  return placeSpec({ source, folder, name, output, isShared });
}

interface PlannedConfig {
  readonly create: readonly SourceFile[];
  readonly edit: readonly EditedFile[];
  /** The new package, as the configuration has it then. */
  readonly config: PackageConfig;
}

async function planConfig(
  { project, settings, source }: InitPlanRequest,
  spec: PlacedSpec,
): Promise<PlannedConfig> {
  const entry = printEntry({
    ...settings,
    spec: spec.path,
    address: source.kind === "url" ? source.address : undefined,
    packageJson: packageJsonOf(project, settings),
  });
  const previous = project.config;
  const text =
    previous === undefined
      ? printConfig(entry)
      : addEntry(previous, "packages", entry);
  const all = await readConfigText(join(project.folder, configName), text);
  const config = all.packages.find(({ name }) => name === settings.name);
  if (config === undefined)
    throw new Error(`"${settings.name}" is missing in:\n${text}`);
  const file = { path: configName, text };
  return previous === undefined
    ? { create: [file], edit: [], config }
    : { create: [], edit: [{ ...file, previous }], config };
}

function titleOf({ document }: SpecSource): string {
  const { title = "", version } = objectIn(document.root, "info");
  const shown = typeof version === "string" ? ` (${version})` : "";
  return `${typeof title === "string" ? title : ""}${shown}`;
}

function workflowFiles(
  { project, settings }: InitPlanRequest,
  spec: PlacedSpec,
): SourceFile[] {
  const { ci, layout, name, output } = settings;
  if (ci !== "github") return [];
  const workflow = {
    name: layout === "single" ? "ci" : name,
    packageName: name,
    spec: spec.path,
    output,
    manager: project.manager,
    branch: project.repository?.branch ?? "main",
  };
  return [emitWorkflow(workflow)];
}

function inOutput(output: string, { path, text }: SourceFile): SourceFile {
  return { path: output === "." ? path : `${output}/${path}`, text };
}
