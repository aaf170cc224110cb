import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OpenapiTypesThread } from "../compat/openapi-types-thread.js";
import type { PackageConfig } from "../config.js";
import type { SourceFile } from "../emit/source-file.js";
import { draftPackage, planPackage } from "../generate-package.js";
import type { PackageDraft, PackageReport } from "../generate-package.js";
import type { Server } from "../model/api-model.js";
import { makeFolderOf } from "../write/staging.js";
import { emitFirstTest } from "./emit-first-test.js";

export interface FirstCompilation {
  readonly report: PackageReport;
  /** As the document has them. */
  readonly servers: readonly Server[];
  /** The package's; relative to its folder. */
  readonly files: readonly SourceFile[];
  /** Relative to the package's folder. */
  readonly firstTest: readonly SourceFile[];
}

/**
 * Compiles a package whose document is not where it will be: it is compiled from `copies`, which are put into a temporary folder for that,
 * since the compiler reads files. Without copies it is where it belongs.
 */
export async function compileInto(
  config: PackageConfig,
  copies: readonly SourceFile[],
): Promise<FirstCompilation> {
  const [entry] = copies;
  if (entry === undefined) return compile(config);
  const scratch = await mkdtemp(join(tmpdir(), "userapis-init-"));
  try {
    for (const { path, text } of copies) {
      await makeFolderOf(join(scratch, path));
      await writeFile(join(scratch, path), text);
    }
    return await compile({ ...config, spec: join(scratch, entry.path) });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function compile(config: PackageConfig): Promise<FirstCompilation> {
  const thread = new OpenapiTypesThread();
  try {
    const draft = await draftPackage(config, thread);
    const report = await planPackage(draft);
    const { files, model } = draft;
    const firstTest = firstTestOf(draft);
    return { report, servers: model.servers, files, firstTest };
  } finally {
    await thread.close();
  }
}

function firstTestOf({ config, model }: PackageDraft): SourceFile[] {
  return emitFirstTest(model, { ...config, version: "0.1.0" }, config.name);
}
