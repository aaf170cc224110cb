import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Guide } from "./guides-section.js";

const single = [
  "README.md",
  "CONTRIBUTING.md",
  "generator/README.md",
  "specs/README.md",
];

const folders = ["docs", "docs/decisions"];

/** The repository's pages that become guides, in the order of their names. */
export async function readGuides(root: string): Promise<readonly Guide[]> {
  const listed = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(root, folder));
      return names
        .filter((name) => name.endsWith(".md"))
        .sort()
        .map((name) => `${folder}/${name}`);
    }),
  );
  return Promise.all(
    [...single, ...listed.flat()].map(async (file) => ({
      file,
      text: await readFile(join(root, file), "utf8"),
    })),
  );
}
