import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { buildModel, loadConfig, loadSpec } from "@userapis/generator";
import type { ApiModel } from "@userapis/generator";

/** A published package of the repository, as far as the site tells of it. */
export interface Vendor {
  /** Short name: `cloudsmith`. */
  readonly name: string;
  readonly packageName: string;
  readonly clientName: string;
  readonly description: string;
  /** In the repository, with `/`: `packages/cloudsmith`. */
  readonly folder: string;
  readonly specFile: string;
  readonly model: ApiModel;
  readonly readme: string;
  readonly api: string;
  /** `undefined` before the first release. */
  readonly changelog: string | undefined;
}

/** Every package of `userapis.config.yaml` that is not private, in its order. */
export async function readVendors(root: string): Promise<readonly Vendor[]> {
  const { packages } = await loadConfig(join(root, "userapis.config.yaml"));
  const published = packages.filter(
    ({ packageJson }) => packageJson["private"] !== true,
  );
  return Promise.all(
    published.map(async (config) => ({
      name: config.name,
      packageName: config.packageName,
      clientName: config.clientName,
      description: config.description ?? "",
      folder: relative(root, config.output).split(sep).join("/"),
      specFile: config.specFile,
      model: buildModel(await loadSpec(config.spec)),
      readme: await readFile(join(config.output, "README.md"), "utf8"),
      api: await readFile(join(config.output, "api.md"), "utf8"),
      changelog: await readIfThere(join(config.output, "CHANGELOG.md")),
    })),
  );
}

async function readIfThere(file: string): Promise<string | undefined> {
  return existsSync(file) ? readFile(file, "utf8") : undefined;
}
