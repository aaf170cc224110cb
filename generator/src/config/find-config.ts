import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "../support/usage-error.js";

/** What the configuration's file is called. */
export const configName = "userapis.config.yaml";

/** What people call it by mistake; where it is silently left out, they look for the reason elsewhere. */
const mistakenNames = [
  "userapis.config.yml",
  "userapis.config.json",
  "userapis.yaml",
  "userapis.yml",
];

/**
 * The configuration of `folder`, or of the nearest folder above it that has one.
 *
 * @throws UsageError where there is one with another name.
 */
export function findConfig(folder: string): string | undefined {
  const file = join(folder, configName);
  if (existsSync(file)) return file;
  refuseMistakenNames(folder);
  const above = dirname(folder);
  return above === folder ? undefined : findConfig(above);
}

function refuseMistakenNames(folder: string): void {
  const name = mistakenNames.find((one) => existsSync(join(folder, one)));
  if (name === undefined) return;
  throw new UsageError(
    `${join(folder, name)} is not read: the configuration is called ${configName}`,
    "Rename it.",
  );
}
