import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const lists = fileURLToPath(new URL("../contents", import.meta.url));

/** The tarball holds the files of its list in scripts/rehearse/contents, a licence, a README and the CHANGELOG, if there is one, and nothing else. */
export const contentsEnvironment = {
  id: "contents",
  applies: () => true,
  run: async (unit, { writeContents }) => {
    const path = join(lists, `${unit.id}.txt`);
    const held = [...new Set(unit.files.map(withoutHash))].sort();
    const packed = held.filter((file) => file !== "CHANGELOG.md");
    if (writeContents) return write(path, packed);
    const text = await readFile(path, "utf8").catch(() => "");
    const listed = text.split("\n").filter((line) => line !== "");
    const problems = [
      ...listed.filter((file) => !packed.includes(file)).map(missing),
      ...packed.filter((file) => !listed.includes(file)).map(unexpected),
      ...["LICENSE", "README.md"]
        .filter((file) => !held.includes(file))
        .map(missing),
      ...missingChangelog(unit, held),
    ];
    if (problems.length > 0)
      throw new Error(
        `${problems.join("\n")}\nWhere this is meant, write the list anew: npm run release:rehearse -- --environments contents --write-contents`,
      );
  },
};

/** A bundler names a chunk after what it holds. */
function withoutHash(path) {
  return path.replace(/(shared[-/]).*-?[A-Z0-9]{8}\.js$/, "$1*.js");
}

async function write(path, files) {
  await mkdir(lists, { recursive: true });
  await writeFile(path, `${files.join("\n")}\n`);
  return "written";
}

function missing(file) {
  return `${file} is not in the tarball`;
}

function unexpected(file) {
  return `${file} is in the tarball, and not in its list${file.startsWith("dist/") ? "; is it left from an earlier build? Remove dist then" : ""}`;
}

function missingChangelog({ folder }, held) {
  const there = existsSync(join(folder, "CHANGELOG.md"));
  return there && !held.includes("CHANGELOG.md")
    ? [missing("CHANGELOG.md")]
    : [];
}
