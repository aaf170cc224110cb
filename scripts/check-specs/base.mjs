import { spawnSync } from "node:child_process";

/** Whether git has what the branch is to be compared with: `userapis diff` looks for the same. */
export function hasBase(environment) {
  const target = targetOf(environment);
  const branches = target === undefined ? ["main", "master"] : [target];
  const refs = [
    ...(target === undefined ? ["refs/remotes/origin/HEAD"] : []),
    ...branches.map((branch) => `refs/remotes/origin/${branch}`),
    ...branches.map((branch) => `refs/heads/${branch}`),
  ];
  const base = refs.find((ref) => git("rev-parse", "--verify", ref));
  return base !== undefined && git("merge-base", base, "HEAD") !== undefined;
}

/**
 * On a machine of one's own, a clone without history is no failure. In CI it is one, lest a check that never looks stays green; except on the
 * default branch, where there is nothing to compare.
 */
export function mayLackBase(environment) {
  const isCi = !["", "0", "false"].includes(environment.CI ?? "");
  return !isCi || isDefaultBranch(environment);
}

function isDefaultBranch(environment) {
  const { CI_COMMIT_BRANCH, CI_DEFAULT_BRANCH, GITHUB_REF_NAME } = environment;
  if (targetOf(environment) !== undefined) return false;
  const current =
    CI_COMMIT_BRANCH ??
    GITHUB_REF_NAME ??
    git("symbolic-ref", "--short", "HEAD");
  const known =
    CI_DEFAULT_BRANCH ??
    git("rev-parse", "--abbrev-ref", "origin/HEAD")?.replace(/^origin\//, "");
  const defaults = known === undefined ? ["main", "master"] : [known];
  return defaults.includes(current);
}

/** The branch that a pull or merge request goes into. */
export function targetOf({
  GITHUB_BASE_REF,
  CI_MERGE_REQUEST_TARGET_BRANCH_NAME,
}) {
  return GITHUB_BASE_REF || CI_MERGE_REQUEST_TARGET_BRANCH_NAME || undefined;
}

/** What git prints; `undefined` if it refuses, or is not there. */
function git(...parameters) {
  const { status, stdout } = spawnSync("git", parameters, { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
