// Packs the packages whose version is not in the registry yet into the folder `release`, with a list of them in the order in which they are to be
// published, and of their digests. They have to be built.
// Usage: npm run release:pack
import "./command-line/enter-repository.mjs";
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isPublished } from "./release/is-published.mjs";
import { integrityOf, writePacked } from "./release/packed.mjs";
import { publishable } from "./release/publishable.mjs";

const target = "release";
rmSync(target, { recursive: true, force: true });
mkdirSync(target);

const list = [];
for (const { folder, manifest } of publishable(process.cwd())) {
  const { name, version } = manifest;
  if (isPublished(name, version)) continue;
  const file = pack(folder);
  const integrity = integrityOf(join(target, file));
  list.push({ name, version, file, integrity });
  console.log(`${name}@${version}  ${file}`);
}
writePacked(target, list);
console.log(`${list.length} packages in ${target}/`);

/** The name of the tarball. Nothing is built again: what is packed is what was built before. */
function pack(folder) {
  const options = ["--json", "--ignore-scripts", "--loglevel=error"];
  const { status, stdout, stderr } = spawnSync(
    "npm",
    ["pack", `./${folder}`, ...options, "--pack-destination", target],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`npm pack ${folder} failed:\n${stderr}`);
  const [{ filename }] = Object.values(JSON.parse(stdout));
  return filename;
}
