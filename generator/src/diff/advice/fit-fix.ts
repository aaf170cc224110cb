import type { ApiChange } from "../api-change.js";
import { isBelowOne } from "./advise-bump.js";

/** Below 1.0.0 a change that breaks needs a new minor version, and its fix must not ask for more than the advice does. */
export function fitFix(
  change: ApiChange,
  version: string | undefined,
): ApiChange {
  if (!isBelowOne(version)) return change;
  const fix = change.fix.replace("major version", "minor version");
  return { ...change, fix };
}
