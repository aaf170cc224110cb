/** Smallest first. */
const bumps = ["none", "patch", "minor", "major"];

export function covers(bump, needed) {
  return bumps.indexOf(bump) >= bumps.indexOf(needed);
}

export function largest(...some) {
  return some.reduce((a, b) => (covers(a, b) ? a : b), "none");
}

/** The step from one version to another; `none` where it is none forward. */
export function bumpBetween(before, now) {
  const [from, to] = [before, now].map(numbersOf);
  const first = from.findIndex((number, index) => number !== to[index]);
  if (first === -1 || from[first] > to[first]) return "none";
  return ["major", "minor", "patch"][first];
}

/** Whether a version is lower than another, prereleases not being told apart. */
export function isLower(version, other) {
  return bumpBetween(version, other) !== "none";
}

/** Whether it is one such as `1.0.0-beta.1`. */
export function isPrerelease(version) {
  return version.includes("-");
}

function numbersOf(version) {
  return version.split(/[-+]/)[0].split(".").map(Number);
}
