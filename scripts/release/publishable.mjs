import { publishedOf, readWorkspaces } from "../check-release/workspaces.mjs";

/** The workspaces that are published, each after those that it needs, so that nobody can install one whose dependency is not there yet. */
export function publishable(root) {
  const packages = publishedOf(readWorkspaces(root));
  const ordered = [];
  const add = (one) => {
    if (ordered.includes(one)) return;
    for (const name of Object.keys(one.manifest.dependencies ?? {})) {
      const needed = packages.find(({ manifest }) => manifest.name === name);
      if (needed !== undefined) add(needed);
    }
    ordered.push(one);
  };
  packages.forEach(add);
  return ordered;
}
