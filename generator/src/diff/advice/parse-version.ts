export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** `beta.1`. */
  readonly prerelease: string | undefined;
  /** How many numbers are written: `v1` has one. */
  readonly parts: 1 | 2 | 3;
}

/** Four digits in front are a year: such a version counts days, not promises. */
const firstYear = 1000;

/**
 * Reads a version of Semantic Versioning 2.0.0, and the short forms that documents have: `1.2`, `v1`.
 *
 * @returns `undefined` for a date or anything else that has no major version.
 */
export function parseVersion(text: string): Version | undefined {
  const match =
    /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9a-z.-]+))?(?:\+[0-9a-z.-]+)?$/i.exec(
      text.trim(),
    );
  if (match === null) return undefined;
  const [, major, minor, patch, prerelease] = match;
  if (Number(major) >= firstYear) return undefined;
  if (prerelease !== undefined && patch === undefined) return undefined;
  return {
    major: Number(major),
    minor: Number(minor ?? 0),
    patch: Number(patch ?? 0),
    prerelease,
    parts: minor === undefined ? 1 : patch === undefined ? 2 : 3,
  };
}

/** Negative where `a` comes before `b`, as §11 of Semantic Versioning orders them. */
export function compareVersions(a: Version, b: Version): number {
  return compareCores(a, b) || comparePrereleases(a.prerelease, b.prerelease);
}

/** The same without what stands behind the hyphen. */
export function compareCores(a: Version, b: Version): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}

function comparePrereleases(
  a: string | undefined,
  b: string | undefined,
): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return compareIdentifiers(a.split("."), b.split("."));
}

function compareIdentifiers(
  a: readonly string[],
  b: readonly string[],
): number {
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (one !== other) return compareIdentifier(one, other);
  }
  return a.length - b.length;
}

/** Numbers by their value and before words, words by their characters. */
function compareIdentifier(a: string, b: string): number {
  const [first, second] = [Number(a), Number(b)];
  if (isWhole(a) && isWhole(b)) return first - second;
  if (isWhole(a) !== isWhole(b)) return isWhole(a) ? -1 : 1;
  return a < b ? -1 : 1;
}

function isWhole(text: string): boolean {
  return /^\d+$/.test(text);
}
