// Fills in what is generated in docs/spec-diff.md, each report on the history of TileDB's document, and writes docs/spec-diff-changes.md, the page of
// all changes, and docs/spec-diff-example.html.
// Usage: npm run docs:spec-diff [-- --check]
//   --check   compares what is there instead of writing it
import "./command-line/enter-root.mjs";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { catalogueEntries, catalogueMarkdown } from "@userapis/generator";
import { format } from "prettier";
import { readOptions } from "./command-line/read-options.mjs";
import { fillSections } from "./spec-diff-page/fill-sections.mjs";
import { printReports } from "./spec-diff-page/print-reports.mjs";

const { values: options } = readOptions("npm run docs:spec-diff [-- --check]", {
  options: { check: { type: "boolean" } },
});
const page = "docs/spec-diff.md";
const { html, ...reports } = printReports();

const wanted = {
  [page]: await formatted(fillSections(readFileSync(page, "utf8"), reports)),
  "docs/spec-diff-changes.md": await formatted(
    catalogueMarkdown(catalogueEntries),
  ),
  "docs/spec-diff-example.html": html,
};

const stale = Object.entries(wanted).filter(
  ([file, text]) => !existsSync(file) || readFileSync(file, "utf8") !== text,
);
for (const [file, text] of stale) {
  if (!options.check) writeFileSync(file, text);
  console.log(options.check ? `${file} is stale` : `wrote ${file}`);
}
if (options.check && stale.length > 0) {
  console.log("Run `npm run docs:spec-diff`, and read what changed.");
  process.exitCode = 1;
}

function formatted(markdown) {
  return format(markdown, { parser: "markdown" });
}
