import { performance } from "node:perf_hooks";
import { OpenapiTypesThread } from "../compat/openapi-types-thread.js";
import type { PackageConfig } from "../config.js";
import { draftPackage, planPackage } from "../generate-package.js";
import type { PackageDraft, PackageReport } from "../generate-package.js";
import type { Progress } from "./progress.js";
import { withAllProblems } from "./with-all-problems.js";

export interface CompiledPackage {
  readonly config: PackageConfig;
  readonly report: PackageReport;
  /** The spec and every file it refers to, relative to the working directory or absolute. */
  readonly specFiles: readonly string[];
  readonly milliseconds: number;
}

/**
 * Compiles every package and compares it with its folder; changes nothing.
 *
 * One thread compiles one package after the other, and another the types of openapi-typescript meanwhile.
 *
 * @throws SpecError with the problems of all specs, if one has an error.
 */
export async function compilePackages(
  packages: readonly PackageConfig[],
  progress: Progress,
): Promise<readonly CompiledPackage[]> {
  const thread = new OpenapiTypesThread();
  try {
    const drafts = await withAllProblems(packages, async (config) => {
      progress.show(`compiling ${config.name}`);
      return timed(() => draftPackage(config, thread));
    });
    return await withAllProblems(drafts, async (draft) => {
      progress.show(`comparing ${draft.value.config.name}`);
      return compiledPackage(
        draft,
        await timed(() => planPackage(draft.value)),
      );
    });
  } finally {
    progress.clear();
    await thread.close();
  }
}

interface Timed<Value> {
  readonly value: Value;
  readonly milliseconds: number;
}

function compiledPackage(
  draft: Timed<PackageDraft>,
  report: Timed<PackageReport>,
): CompiledPackage {
  const { config, specFiles } = draft.value;
  return {
    config,
    specFiles,
    report: report.value,
    milliseconds: draft.milliseconds + report.milliseconds,
  };
}

async function timed<Value>(work: () => Promise<Value>): Promise<Timed<Value>> {
  const start = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - start };
}
