import type { FailLevel } from "./diff/fail-level.js";
import type { SeverityTable } from "./diff/severity.js";
import type { JsonObject } from "./spec/spec-document.js";

/** `userapis.config.yaml`, read and checked. Its JSON Schema is `schemas/config.schema.json`. */
export interface Config {
  /** Absolute. */
  readonly file: string;
  readonly packages: readonly PackageConfig[];
  readonly diff: DiffConfig;
}

/** What holds for every comparison of `userapis diff`; its options go before it. */
export interface DiffConfig {
  /** `undefined`: not said. */
  readonly failOn: FailLevel | undefined;
  readonly severity: SeverityTable;
  /** The file of accepted changes, absolute; it need not exist. */
  readonly accepted: string;
  /** Default false. */
  readonly strictTypes: boolean;
  /** `main`; `undefined`: the remote's default branch. Where the CI service says another, that one counts. */
  readonly baseBranch: string | undefined;
}

/** One spec and the package it becomes. */
export interface PackageConfig {
  /** Short name, as in `userapis generate cloudsmith`. */
  readonly name: string;
  /** The spec, absolute. */
  readonly spec: string;
  /** The spec as generated files name it, with `/`: relative to the configuration's folder, so that it is the same on every machine. */
  readonly specFile: string;
  /** The package's folder, absolute. */
  readonly output: string;
  /** npm name: `@userapis/cloudsmith`. */
  readonly packageName: string;
  /** Class of the client: `Cloudsmith`. */
  readonly clientName: string;
  /** One line for `package.json` and the README. */
  readonly description: string | undefined;
  readonly license: string;
  /** For `repository` in `package.json`. */
  readonly repository:
    | { readonly url: string; readonly directory: string | undefined }
    | undefined;
  /** What `package.json` says beside the generator's own keys, such as `keywords`; `scripts` and `devDependencies` are merged. */
  readonly packageJson: JsonObject;
  /** Also write the subpath `openapi-fetch`. Default false. */
  readonly openapiFetch: boolean;
  /** Also write the subpath `msw`. Default false. */
  readonly msw: boolean;
  /** Also put the spec into the package, as `openapi.json`. Default true. */
  readonly includeSpec: boolean;
  /** Version range of `@userapis/runtime` in `dependencies`. */
  readonly runtimeVersion: string;
}
