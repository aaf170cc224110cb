import type { ApiModel, Tag } from "../model/api-model.js";
import { clientNames } from "./client-names.js";
import type { ImportedName } from "./imported-name.js";
import { fileType, fileValue } from "./imported-name.js";
import { SecretProperties } from "./operations/secret-properties.js";
import type { PackageTarget } from "./package-target.js";
import type { SourceContext } from "./source-text.js";
import { ModelIndex } from "./types/model-index.js";

/** What the files of one package share. */
export interface PackageContext {
  readonly api: ApiModel;
  readonly target: PackageTarget;
  readonly models: ModelIndex;
  readonly secrets: SecretProperties;
  readonly source: SourceContext;
}

export function packageContext(
  api: ApiModel,
  target: PackageTarget,
): PackageContext {
  const declared = new Set([
    ...declaredNames(api),
    ...clientNames(target.clientName),
  ]);
  return {
    api,
    target,
    models: new ModelIndex(api),
    secrets: new SecretProperties(api),
    source: { specFile: target.specFile, declared },
  };
}

/** What a document names. */
function declaredNames({ models, tags, webhooks }: ApiModel): string[] {
  const operations = tags.flatMap((tag) => tag.operations);
  const calls = [...webhooks, ...operations.flatMap((op) => op.callbacks)];
  return [
    ...models.flatMap(({ typeName, inputName, valuesName }) =>
      [typeName, inputName, valuesName].filter((name) => name !== undefined),
    ),
    ...operations.map(({ functionName }) => functionName),
    ...calls.map(({ typeName }) => typeName),
    ...tags.map(({ className }) => className),
  ];
}

export const configFile = "src/config.ts";

export function clientType({ clientName }: PackageTarget): ImportedName {
  return fileType(configFile, `${clientName}Client`);
}

export function optionsType({ clientName }: PackageTarget): ImportedName {
  return fileType(configFile, `${clientName}Options`);
}

export function authType({ clientName }: PackageTarget): ImportedName {
  return fileType(configFile, `${clientName}Auth`);
}

export function apiConst({ clientName }: PackageTarget): ImportedName {
  const name = clientName.charAt(0).toLowerCase() + clientName.slice(1);
  return fileValue(configFile, `${name}Api`);
}

export function operationsFile({ fileName }: Tag): string {
  return `src/operations/${fileName}.ts`;
}

export function apiFile({ fileName }: Tag): string {
  return `src/apis/${fileName}.ts`;
}
