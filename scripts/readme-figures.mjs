// Writes the table of packages into README.md, from their documents and from what esbuild makes of them, and checks that every figure of its comparison
// is that of the same client on the page that it is from, and the number of all operations.
// Usage: node scripts/readme-figures.mjs [--check]; with --check it changes nothing, and a size may differ by a kilobyte.
import "./command-line/enter-repository.mjs";
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { readOptions } from "./command-line/read-options.mjs";
import { packageRow } from "./readme-figures/package-row.mjs";
import { isSameTable, printTable } from "./readme-figures/table.mjs";
import { strayFigures } from "./readme-figures/stray-figures.mjs";

const { values: options } = readOptions(
  "node scripts/readme-figures.mjs [--check]",
  { options: { check: { type: "boolean", default: false } } },
);
const page = "README.md";
const marked = /(<!-- packages -->\n\n)([\s\S]*?)(\n\n<!-- \/packages -->)/;

const { packages } = parse(readFileSync("userapis.config.yaml", "utf8"));
const rows = [];
for (const settings of Object.values(packages))
  if (settings.output.startsWith("packages/"))
    rows.push(await packageRow(settings));

const text = readFileSync(page, "utf8");
const table = printTable(rows);
const problems = strayFigures(text, countOperations(rows));
if (!options.check) writeFileSync(page, text.replace(marked, `$1${table}$3`));
else if (!isSameTable(marked.exec(text)?.[2] ?? "", table))
  problems.push(
    "The table of packages is not current. Run `node scripts/readme-figures.mjs`.",
  );
for (const problem of problems) console.error(`${page}: ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** Of the links of their column. */
function countOperations(all) {
  return all
    .map(({ operations }) => Number(/\d+/.exec(operations)[0]))
    .reduce((sum, one) => sum + one, 0);
}
