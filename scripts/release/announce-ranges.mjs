import getReleasePlan from "@changesets/get-release-plan";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { covers } from "../check-release/bumps.mjs";
import { breakingStep, isWithin } from "./ranges.mjs";
import { changesetText } from "./releasable-changesets.mjs";
import { raisedRange } from "./runtime-range.mjs";

const runtime = "@userapis/runtime";
const generator = "@userapis/generator";

/**
 * Writes changesets for what follows from those that there are: a package that needs another range of one that it is made for is another package.
 * Where the range leaves its line, what breaks there breaks here, since generated packages export names of the runtime and take its options; and so
 * it goes on with who needs that package.
 *
 * Resolves to `{ releases, range }`: what is released then, and the range of the runtime that generated packages are to have, if it is another.
 *
 * @param request.packages The workspaces that are published.
 * @param request.generated Names of those that the generator makes.
 * @param request.range Of the runtime, that they have.
 */
export async function announceRanges(request) {
  const announced = new Map();
  for (;;) {
    const { releases } = await getReleasePlan(request.root);
    const plan = planOf(releases, request.packages);
    const range = raisedRange(request.range, {
      runtime: plan.versionOf(runtime),
      isGeneratorReleased: covers(plan.stepOf(generator), "patch"),
    });
    const missing = neededSteps(request, { plan, range }).filter(
      ({ name, type }) => !covers(plan.stepOf(name), type),
    );
    if (missing.length === 0 || plan.isEmpty) return { releases, range };
    for (const one of missing) announced.set(`${one.name} ${one.needed}`, one);
    for (const one of missing)
      writeAnnouncement(one, { announced, ...request });
  }
}

function planOf(releases, packages) {
  const releaseOf = (name) => releases.find((one) => one.name === name);
  return {
    isEmpty: releases.every(({ type }) => type === "none"),
    stepOf: (name) => releaseOf(name)?.type ?? "none",
    versionOf: (name) =>
      releaseOf(name)?.newVersion ??
      packages.find(({ manifest }) => manifest.name === name).manifest.version,
  };
}

/** Steps that packages have to take at least, each with what they need and why. */
function neededSteps({ packages, generated, range: present }, { plan, range }) {
  return packages.flatMap(({ manifest: { name, version, dependencies } }) => {
    const followsRuntime = name === generator || generated.includes(name);
    const ranges = followsRuntime
      ? { ...dependencies, [runtime]: present }
      : { ...dependencies };
    const left = Object.entries(ranges)
      .filter(([needed]) => isOneOf(packages, needed))
      .filter(([needed, old]) => !isWithin(plan.versionOf(needed), old))
      .map(([needed]) => ({ name, needed, type: breakingStep(version) }));
    const leavesRuntime = left.some(({ needed }) => needed === runtime);
    const raised =
      followsRuntime && range !== undefined && !leavesRuntime
        ? [{ name, needed: runtime, type: "patch" }]
        : [];
    return [...left, ...raised].map((one) => ({
      ...one,
      range: `^${plan.versionOf(one.needed)}`,
    }));
  });
}

function isOneOf(packages, packageName) {
  return packages.some(({ manifest }) => manifest.name === packageName);
}

/** One changeset for all that need the same, with the same step. */
function writeAnnouncement({ needed, type, range }, { announced, root }) {
  const together = [...announced.values()].filter(
    (one) => one.needed === needed && one.type === type,
  );
  const name = `${needed.replace(/^@.*\//, "")}-range-${type}.md`;
  const rest =
    type === "patch"
      ? ""
      : ` What that breaks, its changelog tells; some of it may be seen here.`;
  writeFileSync(
    join(root, ".changeset", name),
    changesetText(together, `Needs \`${needed}\` ${range}.${rest}`),
  );
}
