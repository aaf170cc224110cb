import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The section of a version in the changelog, without its heading. */
export function notesOf(folder, version) {
  const file = join(folder, "CHANGELOG.md");
  if (!existsSync(file)) return "";
  const [, ...sections] = readFileSync(file, "utf8").split(/^## /m);
  const own = sections.find((section) => section.startsWith(`${version}\n`));
  return own?.slice(version.length).trim() ?? "";
}
