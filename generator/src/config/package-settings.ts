import type { JsonObject } from "../spec/spec-document.js";

/** What `userapis.config.yaml` may say about one package; the names of its keys and of the command line's options. */
export interface PackageSettings {
  readonly spec?: string | undefined;
  readonly output?: string | undefined;
  readonly packageName?: string | undefined;
  readonly clientName?: string | undefined;
  readonly description?: string | undefined;
  readonly license?: string | undefined;
  readonly repository?: RepositorySetting | undefined;
  readonly packageJson?: JsonObject | undefined;
  readonly openapiFetch?: boolean | undefined;
  readonly msw?: boolean | undefined;
  readonly includeSpec?: boolean | undefined;
  readonly runtimeVersion?: string | undefined;
}

/** A URL alone means the package's own folder in it. */
export type RepositorySetting =
  string | { readonly url: string; readonly directory?: string | undefined };

/** Keys at the top of the file that hold for every package which does not say otherwise. */
export const sharedKeys = [
  "license",
  "repository",
  "packageJson",
  "openapiFetch",
  "msw",
  "includeSpec",
  "runtimeVersion",
] as const;

/** Keys of one package. */
export const packageKeys = [
  "spec",
  "output",
  "packageName",
  "clientName",
  "description",
  ...sharedKeys,
] as const;

export const requiredPackageKeys = ["spec", "output", "packageName"] as const;

/** The version range of `@userapis/runtime` that this generator's output is made for. */
export const defaultRuntimeVersion = "^0.1.0";

/** npm's own word for "no licence given": to give one is for the package's author. */
export const defaultLicense = "UNLICENSED";
