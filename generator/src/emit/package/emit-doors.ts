import { runtimePackage } from "../imported-name.js";
import { namedList } from "../named-list.js";
import type { PackageContext } from "../package-context.js";
import {
  apiFile,
  authType,
  clientType,
  configFile,
  operationsFile,
  optionsType,
} from "../package-context.js";
import type { SourceFile } from "../source-file.js";
import { SourceText } from "../source-text.js";
import { stringLiteral } from "../text/string-literal.js";
import { modelsFile } from "../types/model-index.js";
import { clientFile } from "./emit-client.js";
import { runtimeValues, runtimeTypes } from "./runtime-exports.js";
import { hasWebhooks, webhooksFile } from "./emit-webhooks.js";

/** `src/index.ts`: what the package exports. */
export function emitIndex(context: PackageContext): SourceFile {
  const { api, target, source } = context;
  const f = new SourceText("src/index.ts", source);
  const config = [authType, clientType, optionsType].map(
    (type) => type(target).name,
  );
  const isFree = (name: string): boolean => !source.declared.has(name);
  f.addLines([
    exportNames("export", [target.clientName], f.specifier(clientFile)),
    exportNames("export type", config, f.specifier(configFile)),
    ...api.tags.map((tag) =>
      exportNames("export", [tag.className], f.specifier(apiFile(tag))),
    ),
    ...(api.models.length > 0
      ? [exportAll("export", f.specifier(modelsFile))]
      : []),
    ...api.tags.map((tag) =>
      exportAll("export type", f.specifier(operationsFile(tag))),
    ),
    ...(hasWebhooks(api)
      ? [exportAll("export type", f.specifier(webhooksFile))]
      : []),
    exportNames("export", runtimeValues.filter(isFree), runtimePackage),
    exportNames("export type", runtimeTypes.filter(isFree), runtimePackage),
  ]);
  return f.toFile();
}

/** `src/operations.ts`: the operations as functions, and the client for them. */
export function emitOperationsDoor({
  api,
  target,
  source,
}: PackageContext): SourceFile {
  const f = new SourceText("src/operations.ts", source);
  const config = [authType, clientType, optionsType].map(
    (type) => type(target).name,
  );
  f.addLines([
    exportNames("export", ["createClient"], f.specifier(configFile)),
    exportNames("export type", config, f.specifier(configFile)),
    ...api.tags.map((tag) =>
      exportAll("export", f.specifier(operationsFile(tag))),
    ),
  ]);
  return f.toFile();
}

function exportNames(
  keyword: string,
  names: readonly string[],
  specifier: string,
): ReturnType<typeof namedList> {
  return namedList(`${keyword} `, names, ` from ${stringLiteral(specifier)};`);
}

function exportAll(keyword: string, specifier: string): string {
  return `${keyword} * from ${stringLiteral(specifier)};`;
}
