import { resolve } from "node:path";
import type { Config, PackageConfig } from "../config.js";
import { openPair } from "../diff/side/open-pair.js";
import { findSource } from "../diff/side/side-source.js";
import type { SideSource } from "../diff/side/side-source.js";
import type { Comparison } from "./diff-comparison.js";
import type { DiffRequest } from "./diff-request.js";
import { modelOptions } from "./model-options.js";

/**
 * Opens the two documents that the command line names.
 *
 * @throws UsageError where one of them is not there; SpecError with what stops either from being read.
 */
export async function openNamedSides(
  sides: NonNullable<DiffRequest["sides"]>,
  { folder, readStdin }: DiffRequest,
  config: Config | undefined,
): Promise<Comparison> {
  const [base, revision] = await Promise.all([
    findSource({ text: sides.base, folder }),
    findSource({ text: sides.revision, folder }),
  ]);
  const packageConfig = [revision, base]
    .map((source) => packageOf(source, folder, config?.packages ?? []))
    .find((found) => found !== undefined);
  const model = modelOptions(packageConfig);
  return {
    kind: "both",
    ...(await openPair({ ...sides, folder, readStdin, model })),
    config: packageConfig,
    baseRef: base.kind === "git" && base.ref !== "" ? base.ref : undefined,
  };
}

/** The package of the configuration that a document is the spec of, or comes from. */
function packageOf(
  source: SideSource,
  folder: string,
  packages: readonly PackageConfig[],
): PackageConfig | undefined {
  switch (source.kind) {
    case "file":
      return packages.find(({ spec }) => spec === resolve(folder, source.file));
    case "git":
      return packages.find(({ spec }) => spec === resolve(folder, source.path));
    case "folder":
      return packages.find(
        ({ output }) => output === resolve(folder, source.folder),
      );
    case "npm":
      return packages.find(
        ({ packageName }) =>
          packageName === source.spec.replace(/(?<=.)@.*$/, ""),
      );
    case "tarball":
    case "stdin":
      return undefined;
  }
}
