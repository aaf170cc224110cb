import { join, resolve } from "node:path";
import { outputProblem } from "../config/check-outputs.js";
import { pathWithin } from "../config/resolve-package.js";
import { isGenerated } from "../emit/header.js";
import { UsageError } from "../support/usage-error.js";
import { PackageTree } from "../write/package-tree.js";
import type { Layout } from "./init-settings.js";
import type { Project } from "./project.js";
import type { SettleRequest } from "./settle-settings.js";
import { usualOutput, workspacePatterns } from "./workspaces.js";

/**
 * The package's folder, relative to the project, with `/`.
 *
 * @throws UsageError where it is no place for a package, or another package is in the way.
 */
export function settleOutput(
  layout: Layout,
  name: string,
  request: SettleRequest,
): string {
  const output = outputOf(layout, name, request);
  refuseHidden(output, name);
  refuseOverlap({ name, output }, request);
  return output;
}

function outputOf(
  layout: Layout,
  name: string,
  { given, project, folder }: SettleRequest,
): string {
  const wanted =
    given.output === undefined ? undefined : resolve(folder, given.output);
  if (layout === "single") {
    if (wanted === undefined || wanted === project.folder) return ".";
    throw new UsageError(
      "With --single the package is this folder itself, so there is no --output",
      "Leave out one of both.",
    );
  }
  if (wanted === undefined)
    return usualOutput(workspacePatterns(project), name);
  const inside = pathWithin(project.folder, wanted);
  if (inside !== undefined) return inside;
  throw new UsageError(
    `--output must be a folder inside of ${project.folder}`,
    `Such as packages/${name}.`,
  );
}

/** Package managers, git and GitHub keep such folders for themselves, and most tools leave them out. */
function refuseHidden(output: string, name: string): void {
  if (output === ".") return;
  const hidden = output
    .split("/")
    .find((part) => part === "node_modules" || /^[.-]/.test(part));
  if (hidden !== undefined)
    throw new UsageError(
      `--output cannot lie in "${hidden}": that is no folder for packages`,
      `Choose another, such as packages/${name}.`,
    );
}

interface Placed {
  readonly name: string;
  readonly output: string;
}

function refuseOverlap(
  { name, output }: Placed,
  { config, project }: SettleRequest,
): void {
  const wanted = { name, output: resolve(project.folder, output) };
  const problem = config?.packages
    .map((one) => outputProblem(wanted, one))
    .find((found) => found !== undefined);
  if (problem !== undefined) throw overlap(output, problem, name);
}

function overlap(output: string, problem: string, name: string): UsageError {
  return new UsageError(
    `The package cannot go to ${output}: ${problem}`,
    `Choose another folder with --output, such as packages/${name}.`,
  );
}

/**
 * A package that no configuration here lists may be that of another one.
 *
 * @throws UsageError where the folder is that of a generated package, or lies in one.
 */
export async function refuseGenerated(
  { folder }: Project,
  { name, output }: Placed,
): Promise<void> {
  if (output === ".") return;
  const parts = output.split("/");
  for (const [index] of parts.entries()) {
    const path = parts.slice(0, index + 1).join("/");
    const occupant = await new PackageTree(folder).occupantOf(
      `${path}/package.json`,
    );
    if (occupant.kind === "file" && isGenerated(occupant.text))
      throw overlap(
        output,
        `${join(folder, path)} is a package that userapis has written already`,
        name,
      );
  }
}
