import { emitPackage } from "../../src/emit/emit-package.js";
import type { PackageTarget } from "../../src/emit/package-target.js";
import { modelOf } from "../model/model-of.js";
import type { Version } from "../model/model-of.js";
import { target } from "./docs/target.js";

/** The files of the package that a document with this after its head becomes, by path. */
export async function emitted(
  body: string,
  more: Partial<PackageTarget> & { version?: Version } = {},
): Promise<ReadonlyMap<string, string>> {
  const { version, ...rest } = more;
  const model = await modelOf(body, version);
  const files = emitPackage(model, { ...target, ...rest });
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** One file without its header and imports. */
export async function body(path: string, document: string): Promise<string> {
  const text = (await emitted(document)).get(path);
  if (text === undefined) throw new Error(`There is no ${path}.`);
  return withoutImports(text);
}

/** `src/models.ts` for these `components.schemas`, without its header. */
export async function models(schemas: string): Promise<string> {
  const indented = schemas.trim().replaceAll(/^/gm, "    ");
  return body(
    "src/models.ts",
    `paths: {}\ncomponents:\n  schemas:\n${indented}\n`,
  );
}

function withoutImports(text: string): string {
  return text
    .replace(/^\/\/ .*\n\n/, "")
    .replace(/^import [^;]*;\n(import [^;]*;\n)*\n/, "");
}
