import type { Bump } from "../diff-report.js";
import { isBelowOne, stepDown } from "./advise-bump.js";
import {
  compareCores,
  compareVersions,
  parseVersion,
} from "./parse-version.js";
import type { Version } from "./parse-version.js";

/** One place that has a version, on both sides. */
export interface VersionPair {
  /** What is versioned, for the message: `info.version`, `packages/tiledb/package.json`. */
  readonly what: string;
  readonly base: string;
  readonly revision: string;
}

/**
 * Says how far the version of the revision is behind what the changes need.
 *
 * @param step What they need from 1.0.0 on; below it less is asked for. A pre-release asks for nothing but a later version.
 * @returns `undefined` if it is not behind. A version that has no major part, such as a date, must only be another one; and of one that is
 * written short, as `v1`, no more is asked for than what it can say.
 */
export function checkVersion(
  { what, base, revision }: VersionPair,
  step: Bump,
): string | undefined {
  const [from, to] = [parseVersion(base), parseVersion(revision)];
  if (from === undefined || to === undefined)
    return base === revision && step !== "none"
      ? `${what} is still ${base}, and a ${step} step needs another version`
      : undefined;
  if (compareVersions(to, from) < 0)
    return `${what} went back from ${base} to ${revision}`;
  const needed = isBelowOne(base) ? stepDown(step) : step;
  if (reaches(to, from, needed)) return undefined;
  const now =
    base === revision ? `is still ${base}` : `went from ${base} to ${revision}`;
  return `${what} ${now}, and a ${needed} step needs ${leastVersion(from, needed)}`;
}

function reaches(to: Version, from: Version, bump: Bump): boolean {
  if (bump === "none" || from.parts < neededParts[bump]) return true;
  if (from.prerelease !== undefined) return compareVersions(to, from) > 0;
  return compareCores(to, nextVersion(from, bump)) >= 0;
}

/** How many numbers a version must have to show a step. */
const neededParts = { major: 1, minor: 2, patch: 3 } as const;

/** As short as the version before it. */
function leastVersion(from: Version, bump: Bump): string {
  if (from.prerelease !== undefined) return "a later version";
  const { major, minor, patch } = nextVersion(from, bump);
  return `${[major, minor, patch].slice(0, from.parts).join(".")} or later`;
}

function nextVersion(from: Version, bump: Bump): Version {
  const { major, minor, patch } = from;
  if (bump === "major")
    return { ...from, major: major + 1, minor: 0, patch: 0 };
  return bump === "minor"
    ? { ...from, minor: minor + 1, patch: 0 }
    : { ...from, patch: patch + 1 };
}
