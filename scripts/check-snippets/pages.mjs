import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { snippetsOf } from "./snippets.mjs";

/** Pages outside of the packages that have examples. */
export const ours = [
  "README.md",
  "generator/README.md",
  "docs/spec-diff.md",
  "docs/tarballs.md",
  "site/content/index.md",
];

/** Every snippet of the README, of the manuals, and of the pages of the packages. */
export function allSnippets() {
  const packages = readdirSync("packages").flatMap((name) =>
    ["README.md", "api.md"].map((page) => join("packages", name, page)),
  );
  return [...ours, ...packages]
    .filter((page) => existsSync(page))
    .flatMap((page) =>
      snippetsOf(readFileSync(page, "utf8")).map((snippet) => ({
        page,
        ...snippet,
      })),
    );
}
