import { resolve } from "node:path";
import type { PackageConfig } from "../config.js";
import type { ApiChange } from "../diff/api-change.js";
import type { DiffSide, SidePair } from "../diff/diff-side.js";
import { applyTypeJudgements } from "../diff/types/apply-type-judgements.js";
import { defaultTarget } from "../diff/types/default-target.js";
import { emittedSurface } from "../diff/types/emitted-surface.js";
import { judgeTypes } from "../diff/types/judge-types.js";
import { readSurface } from "../diff/types/read-surface.js";
import type { TypeSurface } from "../diff/types/type-surface.js";
import type { PackageTarget } from "../emit/package-target.js";
import type { DiffRequest } from "./diff-request.js";

export interface CompilerTask {
  readonly pair: SidePair;
  /** What the rules have found. */
  readonly changes: readonly ApiChange[];
  /** The package that is made of the documents, where a configuration says it. */
  readonly config: PackageConfig | undefined;
}

/**
 * The changes with the TypeScript compiler's word on types, which compares the packages that both sides become; or, with `--against-output`,
 * a package that was generated before with the one that the revision becomes.
 *
 * @throws UsageError if there is no generated package where one should be.
 */
export async function judgeByCompiler(
  { pair, changes, config }: CompilerTask,
  { againstOutput, folder }: DiffRequest,
): Promise<readonly ApiChange[]> {
  const target = targetOf(config, pair.revision);
  const base =
    againstOutput === undefined
      ? emittedSurface(pair.base, target)
      : await readOutput(againstOutput, folder);
  const revision = emittedSurface(pair.revision, target);
  return applyTypeJudgements(changes, await judgeTypes(base, revision));
}

/** Of the version only the manifest tells, which nobody compiles. */
function targetOf(
  config: PackageConfig | undefined,
  { model }: DiffSide,
): PackageTarget {
  return config === undefined
    ? defaultTarget(model.title)
    : { ...config, version: "0.1.0" };
}

async function readOutput(path: string, folder: string): Promise<TypeSurface> {
  return { ...(await readSurface(resolve(folder, path))), label: path };
}
