import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The names of the workspaces that depend on a package, over others too, and its own. */
export function dependentsOf(packageName, clone) {
  const lock = JSON.parse(
    readFileSync(join(clone, "package-lock.json"), "utf8"),
  );
  const workspaces = Object.entries(lock.packages).filter(
    ([path]) => path !== "" && !path.includes("node_modules"),
  );
  const found = new Set([packageName]);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const [, { name, dependencies, devDependencies }] of workspaces) {
      const needed = Object.keys({ ...dependencies, ...devDependencies });
      if (needed.some((one) => found.has(one))) found.add(name);
    }
  }
  return found;
}
