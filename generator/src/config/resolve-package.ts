import { basename, isAbsolute, relative, resolve } from "node:path";
import type { PackageConfig } from "../config.js";
import { slashed } from "../support/printed-path.js";
import { clientNameFor } from "./check-names.js";
import { defaultLicense, defaultRuntimeVersion } from "./package-settings.js";
import type { PackageSettings, RepositorySetting } from "./package-settings.js";

export interface SettingsOfPackage extends PackageSettings {
  readonly name: string;
  readonly spec: string;
  readonly output: string;
  readonly packageName: string;
}

/** Fills in what was not said; paths are relative to `folder`. */
export function resolvePackage(
  folder: string,
  settings: SettingsOfPackage,
): PackageConfig {
  const spec = resolve(folder, settings.spec);
  const output = resolve(folder, settings.output);
  return {
    name: settings.name,
    spec,
    specFile: pathWithin(folder, spec) ?? basename(spec),
    output,
    packageName: settings.packageName,
    clientName: settings.clientName ?? clientNameFor(settings.packageName),
    description: settings.description,
    license: settings.license ?? defaultLicense,
    repository: resolveRepository(
      settings.repository,
      pathWithin(folder, output),
    ),
    packageJson: settings.packageJson ?? {},
    openapiFetch: settings.openapiFetch ?? false,
    msw: settings.msw ?? false,
    includeSpec: settings.includeSpec ?? true,
    runtimeVersion: settings.runtimeVersion ?? defaultRuntimeVersion,
  };
}

function resolveRepository(
  setting: RepositorySetting | undefined,
  directory: string | undefined,
): PackageConfig["repository"] {
  if (setting === undefined) return undefined;
  if (typeof setting === "string") return { url: setting, directory };
  return { url: setting.url, directory: setting.directory };
}

/** A path inside `folder`, relative to it; `undefined` outside, where a relative path would depend on the machine. */
export function pathWithin(folder: string, path: string): string | undefined {
  const inside = relative(folder, path);
  const outside =
    inside === "" || isAbsolute(inside) || /^\.\.(?:[\\/]|$)/.test(inside);
  return outside ? undefined : slashed(inside);
}
