import type { PackageTarget } from "../../../src/emit/package-target.js";

/** What the pages of these tests are for. */
export const target: PackageTarget = {
  packageName: "@userapis/example",
  clientName: "Example",
  description: "Users of Example.",
  license: "MIT",
  repository: undefined,
  packageJson: {},
  openapiFetch: false,
  msw: false,
  runtimeVersion: "^0.1.0",
  version: "0.1.0",
  specFile: "specs/example.yaml",
};
