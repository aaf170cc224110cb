import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const listName = "packages.json";

/** The digest of a file as npm and the registry tell it: SHA-512, in base64. */
export function integrityOf(path) {
  const digest = createHash("sha512").update(readFileSync(path));
  return `sha512-${digest.digest("base64")}`;
}

export function writePacked(folder, list) {
  const text = `${JSON.stringify(list, undefined, 2)}\n`;
  writeFileSync(join(folder, listName), text);
}

/**
 * What was packed into a folder, in the order in which it is to be published: each with its `name`, `version`, and the `path` of its tarball. Throws
 * where there is no list, or a tarball is another than the list says.
 */
export function readPacked(folder) {
  const listed = join(folder, listName);
  if (!existsSync(listed))
    throw new Error(`${listed} is not there; run npm run release:pack first`);
  const list = JSON.parse(readFileSync(listed, "utf8"));
  return list.map(({ name, version, file, integrity }) => {
    const path = join(folder, basename(file));
    const found = integrityOf(path);
    if (found !== integrity)
      throw new Error(
        `${path} is not what was packed: it is ${found}, and ${listName} says ${integrity}; run npm run release:pack again`,
      );
    return { name, version, path };
  });
}
