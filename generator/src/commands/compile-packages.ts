import { performance } from "node:perf_hooks";
import { OpenapiTypesThread } from "../compat/openapi-types-thread.js";
import type { PackageConfig } from "../config.js";
import { draftPackage, planPackage } from "../generate-package.js";
import type { PackageDraft, PackageReport } from "../generate-package.js";
import { SpecError } from "../spec/spec-problem.js";
import type { SpecProblem } from "../spec/spec-problem.js";
import type { Progress } from "./progress.js";

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

/** Goes through `items` to the end even if some have problems, so that all problems are reported at once. */
async function withAllProblems<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const problems: SpecProblem[] = [];
  for (const item of items) {
    try {
      results.push(await work(item));
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new SpecError(problems);
  return results;
}
