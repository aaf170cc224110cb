import type { PackageConfig } from "../config.js";
import { clientNames } from "../emit/client-names.js";
import type { ModelOptions } from "../model/build-model.js";

/** How the model is built that the package is made of. */
export function modelOptions(config: PackageConfig | undefined): ModelOptions {
  return config === undefined
    ? {}
    : { reservedTypeNames: clientNames(config.clientName) };
}
