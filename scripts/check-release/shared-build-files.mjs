import { existsSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";
import { built } from "./shapes-tarball.mjs";

/** Files outside of a package's folder that its `dist` is made with: what its tsconfig files extend, and the scripts that its build runs. */
export function sharedBuildFiles(root, { folder, manifest }) {
  const { files = [], scripts = {} } = manifest;
  if (!files.includes(built)) return [];
  const named = [scripts.build, scripts.prepack]
    .flatMap((script) => script?.match(/(?:\.\.\/)+[\w./-]+/g) ?? [])
    .map((path) => posix.join(folder, path));
  const configurations = readdirSync(join(root, folder))
    .filter((name) => /^tsconfig[^/]*\.json$/.test(name))
    .flatMap((name) => extendedBy(root, `${folder}/${name}`));
  return [...new Set([...named, ...configurations])].filter(
    (path) => !path.startsWith(`${folder}/`),
  );
}

function extendedBy(root, path) {
  if (!existsSync(join(root, path))) return [];
  const { config } = ts.readConfigFile(join(root, path), ts.sys.readFile);
  return [config?.extends ?? []]
    .flat()
    .filter((name) => name.startsWith("."))
    .map((name) => posix.join(posix.dirname(path), name))
    .map((name) => (name.endsWith(".json") ? name : `${name}.json`))
    .flatMap((name) => [name, ...extendedBy(root, name)]);
}
