import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isLower } from "../check-release/bumps.mjs";

/**
 * Has packages that are released, and that nobody generates, need what they were tried with: the present versions of the others. A range whose lower
 * end is older would let them be installed with what they do not run with.
 */
export function raiseHandWritten(root, { packages, released }) {
  const versions = new Map(
    packages.map(({ manifest }) => [manifest.name, manifest.version]),
  );
  for (const { folder, manifest } of packages) {
    const ranges = Object.entries(manifest.dependencies ?? {})
      .filter(([name, range]) => isBehind(range, versions.get(name)))
      .map(([name]) => [name, `^${versions.get(name)}`]);
    if (!released.includes(manifest.name) || ranges.length === 0) continue;
    const file = join(root, folder, "package.json");
    const own = JSON.parse(readFileSync(file, "utf8"));
    own.dependencies = { ...own.dependencies, ...Object.fromEntries(ranges) };
    writeFileSync(file, `${JSON.stringify(own, undefined, 2)}\n`);
  }
}

function isBehind(range, version) {
  return (
    version !== undefined &&
    range.startsWith("^") &&
    isLower(range.slice(1), version)
  );
}
