import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { filesBelow } from "./files-below.mjs";

const root = resolve(import.meta.dirname, "../..");

/** No file of the site names a folder of the machine that built it. */
export async function checkBytes({ folder }) {
  const files = [".html", ".js", ".json", ".css"].flatMap((ending) =>
    filesBelow(folder, ending),
  );
  // A home that is `/` or `/root` stands in ordinary texts too.
  const names = [root, homedir()].filter((name) => name.split("/").length > 2);
  const problems = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return names
      .filter((name) => text.includes(name))
      .map((name) => `${file} names ${name}`);
  });
  return { said: `${files.length} files`, problems };
}
