import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The workspaces that are published, each with its folder, as git names it, and its manifest. */
export function publishedPackages(root) {
  const { workspaces = [] } = readManifest(root, ".");
  return workspaces
    .flatMap((pattern) => foldersOf(root, pattern))
    .map((folder) => ({ folder, manifest: readManifest(root, folder) }))
    .filter(({ manifest }) => manifest.private !== true);
}

/** npm's patterns, as far as this repository has them: a folder, or every folder in one. */
function foldersOf(root, pattern) {
  if (!pattern.endsWith("/*")) return [pattern];
  const parent = pattern.slice(0, -2);
  if (!existsSync(join(root, parent))) return [];
  return readdirSync(join(root, parent))
    .sort()
    .map((name) => `${parent}/${name}`)
    .filter((folder) => existsSync(join(root, folder, "package.json")));
}

function readManifest(root, folder) {
  return JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
}
