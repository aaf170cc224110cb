// Whole-process cost of a spec diff, beside `redocly diff` on the same two files, as ratios from alternating runs.
// Usage: npm run bench:diff [-- file…] [--runs N] [--edits N]; without files, the five specs. Each file is compared with itself after the edits.
import { calledFrom } from "./command-line/enter-root.mjs";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { measure } from "./bench/measure.mjs";
import { readOptions } from "./command-line/read-options.mjs";
import { withScatteredEdits } from "./bench-diff/scattered-edits.mjs";

const { values, positionals } = readOptions(
  "npm run bench:diff [-- file…] [--runs N] [--edits N]",
  {
    allowPositionals: true,
    options: {
      runs: { type: "string", default: "5" },
      edits: { type: "string", default: "200" },
    },
  },
);
const runs = Number(values.runs);
const files =
  positionals.length > 0
    ? positionals.map((file) => resolve(calledFrom, file))
    : specs();
const require = createRequire(import.meta.url);
const redocly = join(
  dirname(require.resolve("@redocly/cli/package.json")),
  "bin/cli.js",
);

console.log(
  `Medians of ${runs} runs each, taken in turn after one warm-up of both; ${values.edits} edits; ratio = userapis / redocly, median of pairs.\n`,
);
console.log(
  "document              tool       wall ms   cpu ms  peak MiB   wall ratio  cpu ratio  memory ratio",
);
for (const file of files) await compare(file);

async function compare(file) {
  const folder = mkdtempSync(join(tmpdir(), "userapis-bench-"));
  try {
    const [base, revision] = writePair(file, folder);
    const ours = () =>
      measure([
        "generator/bin/userapis.js",
        "diff",
        base,
        revision,
        "--fail-on",
        "none",
      ]);
    const theirs = () =>
      measure([redocly, "diff", base, revision, "--fail-on", "none"]);
    await ours();
    await theirs();
    const pairs = [];
    for (let run = 0; run < runs; run += 1)
      pairs.push([await ours(), await theirs()]);
    print(basename(file), pairs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As JSON, with one value a line. */
function writePair(file, folder) {
  const text = readFileSync(file, "utf8");
  const document = file.endsWith(".json") ? JSON.parse(text) : parse(text);
  const edited = withScatteredEdits(document, Number(values.edits));
  return [
    ["base", document],
    ["revision", edited],
  ].map(([name, value]) => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, JSON.stringify(value, undefined, 2));
    return path;
  });
}

function print(name, pairs) {
  const [ours, theirs] = [0, 1].map((index) =>
    pairs.map((pair) => pair[index]),
  );
  const ratio = (key) =>
    median(pairs.map(([one, other]) => one[key] / other[key]));
  const ratios = ["wall", "cpu", "memory"].map(ratio);
  console.log(row(name, "userapis", ours) + cells(ratios, 12, 2));
  console.log(row("", "redocly", theirs));
}

function row(name, tool, measured) {
  const numbers = ["wall", "cpu", "memory"].map((key) =>
    median(measured.map((one) => one[key])),
  );
  return `${name.padEnd(22)}${tool.padEnd(9)}${cells(numbers, 9, 0)}`;
}

function cells(numbers, width, digits) {
  return numbers
    .map((number) => number.toFixed(digits).padStart(width))
    .join("");
}

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

function specs() {
  const config = parse(readFileSync("userapis.config.yaml", "utf8"));
  return Object.values(config.packages).map(({ spec }) => spec);
}
