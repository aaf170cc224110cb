// Tags what was released, `<name>@<version>` with its part of the changelog, at the present commit, and pushes the tags. It needs nothing but Node and git.
// Usage: npm run release:tag
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const list = JSON.parse(readFileSync("release/packages.json", "utf8"));
const tags = [];
for (const { name, version, folder } of list) {
  const tag = `${name}@${version}`;
  tags.push(`refs/tags/${tag}`);
  if (hasTag(tag)) continue;
  git(
    "tag",
    "--annotate",
    tag,
    "--cleanup=verbatim",
    "--message",
    [tag, "", notesOf(folder, version)].join("\n"),
  );
}
if (tags.length > 0) git("push", "origin", ...tags);
console.log(`${tags.length} tags`);

/** The section of the changelog, without its heading. */
function notesOf(folder, version) {
  const file = join(folder, "CHANGELOG.md");
  if (!existsSync(file)) return "";
  const [, ...sections] = readFileSync(file, "utf8").split(/^## /m);
  const own = sections.find((section) => section.startsWith(`${version}\n`));
  return own?.slice(version.length).trim() ?? "";
}

function hasTag(tag) {
  const { stdout } = spawnSync("git", ["tag", "--list", tag], {
    encoding: "utf8",
  });
  return stdout.trim() !== "";
}

function git(...parameters) {
  const { status } = spawnSync("git", parameters, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
