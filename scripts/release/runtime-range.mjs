import { readFileSync, writeFileSync } from "node:fs";
import { isLower } from "../check-release/bumps.mjs";
import { isWithin } from "./ranges.mjs";

/** Where the generator says which runtime its output is made for. */
const file = "generator/src/config/package-settings.ts";
const declaration = /(export const defaultRuntimeVersion = ")([^"]+)(";)/;

export function readRuntimeRange() {
  return readFileSync(file, "utf8").match(declaration)[2];
}

export function writeRuntimeRange(range) {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(declaration, `$1${range}$3`));
}

/**
 * The range that generated packages need after a release; `undefined` where the present one stays.
 *
 * It is raised where the runtime leaves it, and where the generator is released while the runtime is above its lower end, be that by this release or
 * by an earlier one: what is emitted may name what only that runtime has. A fix of the runtime alone reaches users through the range that they have.
 *
 * @param versions.runtime The version that the runtime has after the release.
 */
export function raisedRange(range, { runtime, isGeneratorReleased }) {
  const isAbove = isLower(range.slice(1), runtime);
  const stays = isWithin(runtime, range) && !(isGeneratorReleased && isAbove);
  return stays ? undefined : `^${runtime}`;
}
