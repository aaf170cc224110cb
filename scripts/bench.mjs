// Whole-process cost of generating a package, beside openapi-typescript's command line on the same document, as ratios from alternating runs.
// Usage: npm run bench [-- file…] [--runs N]; without files, the five specs.
import { calledFrom } from "./command-line/enter-root.mjs";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { measure } from "./bench/measure.mjs";
import { readOptions } from "./command-line/read-options.mjs";

const { values, positionals } = readOptions(
  "npm run bench [-- file…] [--runs N]",
  {
    allowPositionals: true,
    options: { runs: { type: "string", default: "5" } },
  },
);
const runs = Number(values.runs);
const files =
  positionals.length > 0
    ? positionals.map((file) => resolve(calledFrom, file))
    : specs();

const require = createRequire(import.meta.url);
const openapiTypescript = join(
  dirname(require.resolve("openapi-typescript/package.json")),
  "bin/cli.js",
);
const userapis = "generator/bin/userapis.js";

console.log(
  `Medians of ${runs} runs each, taken in turn after one warm-up of both; ratio = userapis / openapi-typescript, median of pairs.\n`,
);
console.log(
  "document              tool                wall ms   cpu ms  peak MiB   wall ratio  cpu ratio  memory ratio",
);
for (const file of files) await compare(file);

async function compare(file) {
  const folder = mkdtempSync(join(tmpdir(), "userapis-bench-"));
  const ours = () =>
    measure([
      userapis,
      "generate",
      "--spec",
      file,
      "--output",
      fresh(folder),
      "--package-name",
      "@bench/package",
    ]);
  const theirs = () =>
    measure([openapiTypescript, file, "--output", join(folder, "types.ts")]);
  try {
    await ours();
    await theirs();
    const pairs = [];
    for (let run = 0; run < runs; run += 1)
      pairs.push({ ours: await ours(), theirs: await theirs() });
    print(basename(file), pairs);
  } catch (error) {
    console.log(`${basename(file).padEnd(20)}  ${error.message}`);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A folder that does not exist yet: every run writes the whole package. */
function fresh(folder) {
  return join(mkdtempSync(join(folder, "out-")), "package");
}

function print(name, pairs) {
  const median = (pick) => {
    const sorted = pairs.map(pick).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
  };
  const row = (tool, which) => {
    const cells = ["wall", "cpu", "memory"].map((key) =>
      median((pair) => pair[which][key])
        .toFixed(0)
        .padStart(8),
    );
    return `${name.padEnd(20)}  ${tool.padEnd(18)}  ${cells.join(" ")}`;
  };
  const ratios = ["wall", "cpu", "memory"].map((key) =>
    median((pair) => pair.ours[key] / pair.theirs[key]).toFixed(2),
  );
  console.log(
    `${row("userapis", "ours")}   ${ratios.map((ratio) => ratio.padStart(10)).join(" ")}`,
  );
  console.log(row("openapi-typescript", "theirs"));
}

function specs() {
  return readdirSync("specs")
    .filter((file) => file.endsWith(".yaml") && file !== "redocly.yaml")
    .map((file) => join("specs", file));
}
