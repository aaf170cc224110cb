import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

const kinds = {
  JavaScript: /\.js$/,
  declarations: /\.d\.ts$/,
  "openapi.json": /^openapi\.json$/,
  "api.md": /^api\.md$/,
  "other pages": /\.md$/,
};

/** What an installation of one package holds: for each package its bytes, as a whole and by kind, and what it occupies on the disk. */
export async function measureInstalled(project) {
  const modules = join(project, "node_modules");
  const lock = JSON.parse(
    await readFile(join(modules, ".package-lock.json"), "utf8"),
  );
  const sizes = [];
  for (const path of Object.keys(lock.packages))
    sizes.push(await measurePackage(join(project, path), nameOf(path)));
  return sizes.sort((one, other) => (one.name < other.name ? 1 : -1));
}

function nameOf(path) {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

async function measurePackage(folder, name) {
  const size = { name, bytes: 0, occupied: 0, parts: {} };
  for (const path of await readdir(folder, { recursive: true })) {
    const { size: bytes, blocks } = await stat(join(folder, path));
    size.occupied += blocks * 512;
    if ((await stat(join(folder, path))).isDirectory()) continue;
    const kind = Object.keys(kinds).find((each) => kinds[each].test(path));
    size.bytes += bytes;
    size.parts[kind ?? "others"] = (size.parts[kind ?? "others"] ?? 0) + bytes;
  }
  return size;
}
