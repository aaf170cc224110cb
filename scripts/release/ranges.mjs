import { isLower } from "../check-release/bumps.mjs";

/** Whether a version is one of a range, which is `^x.y.z` or `*`. */
export function isWithin(version, range) {
  if (range === "*") return true;
  const [, floor] = /^\^(\d+\.\d+\.\d+)$/.exec(range) ?? [];
  if (floor === undefined)
    throw new Error(
      `The range ${range} is none that a release can raise; write it as ^1.2.3`,
    );
  return !isLower(version, floor) && lineOf(version) === lineOf(floor);
}

/** What all versions have in common that break nothing of each other. */
function lineOf(version) {
  const [major, minor, patch] = version.split(".");
  if (major !== "0") return major;
  return minor === "0" ? `0.0.${patch}` : `0.${minor}`;
}

/** The step of a version that says that it breaks something. */
export function breakingStep(version) {
  return version.startsWith("0.") ? "minor" : "major";
}
