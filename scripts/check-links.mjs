// Checks that every link of every page of the repository that does not leave it leads to a file that is there, and to a heading that it has; a page
// that git does not know yet is one, too.
// Usage: node scripts/check-links.mjs
import "./command-line/enter-repository.mjs";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { readOptions } from "./command-line/read-options.mjs";
import { findBroken, linksWithin } from "./check-links/links-within.mjs";
import { readPage } from "./check-links/read-page.mjs";

readOptions("node scripts/check-links.mjs");
const pages = new Map();
for (const page of listPages())
  pages.set(
    page,
    await readPage(readFileSync(page, "utf8"), {
      // There they lead to pages of the site, which `npm run site:check` follows.
      withoutTags: page.startsWith("site/content/"),
    }),
  );

const links = linksWithin(pages, readRepository());
const broken = findBroken(links, pages);
for (const one of broken) console.error(one);
console.log(
  `${links.length} links on ${pages.size} pages, ${broken.length} broken`,
);
process.exitCode = broken.length === 0 && links.length > 0 ? 0 : 1;

function listPages() {
  const options = ["--cached", "--others", "--exclude-standard", "-z"];
  const list = execFileSync("git", ["ls-files", ...options, "--", "*.md"], {
    encoding: "utf8",
  });
  return list.split("\0").filter((page) => page !== "" && existsSync(page));
}

/** Where the repository is published, as the packages tell it. */
function readRepository() {
  const file = "userapis.config.yaml";
  if (!existsSync(file)) return undefined;
  return parse(readFileSync(file, "utf8")).repository;
}
