import {
  emitOpenapiTypes,
  openapiTypesPath,
} from "./compat/emit-openapi-types.js";
import { OpenapiTypesThread } from "./compat/openapi-types-thread.js";
import type { PackageConfig } from "./config.js";
import { emitPackage } from "./emit/emit-package.js";
import { clientNames } from "./emit/client-names.js";
import { headerLine, isGenerated } from "./emit/header.js";
import type { PackageTarget } from "./emit/package-target.js";
import type { SourceFile } from "./emit/source-file.js";
import type { ApiModel } from "./model/api-model.js";
import { buildModel } from "./model/build-model.js";
import { bundleSpec } from "./spec/bundle-spec.js";
import { requireWhole } from "./spec/check-read-spec.js";
import { examineSpec } from "./spec/check-spec.js";
import type { SpecCheck } from "./spec/check-spec.js";
import { readSpec } from "./spec/load-spec.js";
import type { SpecDocument } from "./spec/spec-document.js";
import { SpecError } from "./spec/spec-problem.js";
import { printedPath } from "./support/printed-path.js";
import { applyWrite } from "./write/apply-write.js";
import type { ApplyOptions } from "./write/apply-write.js";
import { PackageTree } from "./write/package-tree.js";
import { planWrite } from "./write/plan-write.js";
import { recoverWrite } from "./write/roll-back.js";
import type { WritePlan } from "./write/write-plan.js";

/** What was made of a package's spec. */
export interface PackageReport {
  /** Short name. */
  readonly name: string;
  readonly operations: number;
  readonly models: number;
  /** Warnings about the spec. */
  readonly warnings: SpecCheck;
  /** What was, or would be, written. */
  readonly plan: WritePlan;
}

/** A package compiled, but for the types of openapi-typescript, which come from another thread. */
export interface PackageDraft {
  readonly config: PackageConfig;
  /** The spec and every file it refers to, as the spec's messages name them. */
  readonly specFiles: readonly string[];
  readonly model: ApiModel;
  readonly warnings: SpecCheck;
  readonly files: readonly SourceFile[];
  readonly types: Promise<SourceFile> | undefined;
}

/**
 * Compiles a spec and writes the package, whole or not at all.
 *
 * @throws SpecError with every problem of the spec; UsageError if the folder cannot be written or holds files that are in the way.
 */
export async function generatePackage(
  config: PackageConfig,
  options: ApplyOptions = {},
): Promise<PackageReport> {
  const thread = new OpenapiTypesThread();
  try {
    await recoverWrite(config.output);
    const report = await planPackage(await draftPackage(config, thread));
    await applyWrite(report.plan, options);
    return report;
  } finally {
    await thread.close();
  }
}

/** @throws SpecError with every problem of the spec. */
export async function draftPackage(
  config: PackageConfig,
  thread: OpenapiTypesThread,
): Promise<PackageDraft> {
  const document = requireWhole(
    await readSpec(printedPath(config.spec, process.cwd())),
  );
  const types = startTypes({
    config,
    document,
    thread,
    existing: await readOutput(config, openapiTypesPath),
  });
  const check = examineSpec(document);
  if (check.hasErrors) throw new SpecError(check.problems());
  const model = buildModel(document, {
    reservedTypeNames: clientNames(config.clientName),
  });
  const files = emitPackage(
    model,
    targetOf(config, document, await readOutput(config, "package.json")),
  );
  return {
    config,
    specFiles: document.files.map(({ file }) => file),
    model,
    warnings: check,
    files,
    types,
  };
}

/** Compares a draft with the package's folder. */
export async function planPackage(draft: PackageDraft): Promise<PackageReport> {
  const types = await draft.types;
  const files = types === undefined ? draft.files : [...draft.files, types];
  return {
    name: draft.config.name,
    operations: draft.model.tags.reduce(
      (sum, tag) => sum + tag.operations.length,
      0,
    ),
    models: draft.model.models.length,
    warnings: draft.warnings,
    plan: await planWrite(draft.config.output, files),
  };
}

interface TypesStart {
  readonly config: PackageConfig;
  readonly document: SpecDocument;
  readonly thread: OpenapiTypesThread;
  readonly existing: string | undefined;
}

/** Begun before anything else is done with the document, since it takes longest. */
function startTypes({
  config,
  document,
  thread,
  existing,
}: TypesStart): Promise<SourceFile> | undefined {
  if (!config.openapiFetch) return undefined;
  const request = {
    spec: config.spec,
    displayName: document.file,
    specTexts: document.files.map(({ text }) => text),
    header: headerLine(config.specFile),
    existing,
  };
  const types = emitOpenapiTypes(request, thread);
  // Awaited later, or not at all if the spec has errors: until then, a failure is not an unhandled one.
  types.catch(() => undefined);
  return types;
}

async function readOutput(
  config: PackageConfig,
  path: string,
): Promise<string | undefined> {
  const occupant = await new PackageTree(config.output).occupantOf(path);
  return occupant.kind === "file" ? occupant.text : undefined;
}

/** The version belongs to releases, not to the spec: what the package has stays. */
function targetOf(
  config: PackageConfig,
  document: SpecDocument,
  manifest: string | undefined,
): PackageTarget {
  return {
    ...config,
    version: versionOf(manifest) ?? "0.1.0",
    document: config.includeSpec ? bundleSpec(document) : undefined,
  };
}

function versionOf(manifest: string | undefined): string | undefined {
  if (manifest === undefined || !isGenerated(manifest)) return undefined;
  try {
    const tree: unknown = JSON.parse(manifest);
    const version: unknown =
      typeof tree === "object" && tree !== null
        ? Reflect.get(tree, "version")
        : undefined;
    return typeof version === "string" ? version : undefined;
  } catch {
    return undefined;
  }
}
