import type { PackageConfig } from "../config.js";
import type { Json } from "../model/api-model.js";

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
  /** The spec in one file, as `bundleSpec` gives it, if it is to travel in the package as `openapi.json`. */
  readonly document?: Readonly<Record<string, Json>> | undefined;
}
