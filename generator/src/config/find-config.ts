import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** What the configuration's file is called. */
export const configName = "userapis.config.yaml";

/** The configuration of `folder`, or of the nearest folder above it that has one. */
export function findConfig(folder: string): string | undefined {
  const file = join(folder, configName);
  if (existsSync(file)) return file;
  const above = dirname(folder);
  return above === folder ? undefined : findConfig(above);
}
