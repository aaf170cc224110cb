import { readFileSync, writeFileSync } from "node:fs";

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
 * It is raised where the runtime leaves it, and where the runtime and the generator are released together, since what is emitted may name what only
 * that runtime has. A fix of the runtime alone reaches users through the range that they have.
 */
export function raisedRange(range, { runtime, generator }) {
  if (runtime === undefined) return undefined;
  const stays = isWithin(runtime.newVersion, range) && generator === undefined;
  return stays ? undefined : `^${runtime.newVersion}`;
}

/** For `^x.y.z` alone, and a version that is no earlier. */
function isWithin(version, range) {
  const [major, minor] = version.split(".");
  const fixed = major === "0" ? `^0.${minor}.` : `^${major}.`;
  return range.startsWith(fixed);
}
