import type { PackageConfig } from "../config.js";

/** What a package is besides its API: its names, its version and where it comes from. */
export interface PackageTarget extends Pick<
  PackageConfig,
  | "packageName"
  | "clientName"
  | "description"
  | "license"
  | "repository"
  | "packageJson"
  | "openapiFetch"
  | "msw"
  | "runtimeVersion"
> {
  /** Of the package: what its `package.json` says already, else `0.1.0`. */
  readonly version: string;
  /** The spec as a reader knows it: `specs/cloudsmith.yaml`. */
  readonly specFile: string;
}
