import { clientNameFor } from "../../config/check-names.js";
import {
  defaultLicense,
  defaultRuntimeVersion,
} from "../../config/package-settings.js";
import type { PackageTarget } from "../../emit/package-target.js";

/** The package that a document would become, where no configuration says how: named after its title. */
export function defaultTarget(title: string): PackageTarget {
  const packageName =
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "") || "api";
  return {
    packageName,
    clientName: clientNameFor(packageName),
    description: undefined,
    license: defaultLicense,
    repository: undefined,
    packageJson: {},
    openapiFetch: false,
    msw: false,
    runtimeVersion: defaultRuntimeVersion,
    version: "0.1.0",
    specFile: "openapi.yaml",
  };
}
