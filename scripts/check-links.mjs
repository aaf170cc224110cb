// Checks that every link of every page of the repository that does not leave it leads to a file that is there, and to a heading that it has.
// Usage: node scripts/check-links.mjs
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const listed = execFileSync("git", ["ls-files", "-z", "--", "*.md"], {
  encoding: "utf8",
});
const pages = listed
  .split("\0")
  .filter((page) => page !== "" && existsSync(page));
const texts = new Map(pages.map((page) => [page, withoutCode(page)]));
const anchors = new Map(
  pages.map((page) => [page, anchorsOf(texts.get(page))]),
);

let links = 0;
const broken = [];
for (const [page, text] of texts)
  for (const [, target] of text.matchAll(/\]\((?![a-z]+:)([^)\s]+)\)/g)) {
    links += 1;
    const [path, anchor] = target.split("#");
    const file = path === "" ? page : join(dirname(page), path);
    if (!existsSync(file)) broken.push(`${page}: ${target}: no such file`);
    else if (anchor !== undefined && anchors.get(file)?.has(anchor) === false)
      broken.push(`${page}: ${target}: no such heading`);
  }
for (const one of broken) console.error(one);
console.log(`${links} links on ${pages.length} pages, ${broken.length} broken`);
process.exitCode = broken.length === 0 && links > 0 ? 0 : 1;

/** Neither fences nor code spans hold links, but headings hold code spans. */
function withoutCode(page) {
  return readFileSync(page, "utf8").replace(/^( *)(`{3,})[\s\S]*?^\1\2$/gm, "");
}

/** As GitHub makes them of headings; the second of a name gets `-1`. */
function anchorsOf(text) {
  const counts = new Map();
  const headings = Array.from(text.matchAll(/^#+ (.*)$/gm), ([, one]) => one);
  return new Set(
    headings.map((heading) => {
      const slug = heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
        .replaceAll(" ", "-");
      const before = counts.get(slug) ?? 0;
      counts.set(slug, before + 1);
      return before === 0 ? slug : `${slug}-${before}`;
    }),
  );
}
