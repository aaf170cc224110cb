// Runs the conformance suite in every runtime of scripts/conformance/runtimes.mjs and writes docs/conformance.md.
// Each runtime is fetched with npm on its first run and kept in node_modules/.cache until the next `npm ci`; Chromium is the machine's.
// Usage: npm run conformance [-- --check] [-- --only node-22,bun]
//   --check   compares docs/conformance.md instead of writing it
//   --only    runs some of the runtimes, and compares their part of the page
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { readOptions } from "./command-line/read-options.mjs";
import { bundleSuite, loadWorkspace } from "./conformance/bundle.mjs";
import { npmCommand } from "./conformance/fetch-package.mjs";
import {
  printFailures,
  printResult,
  printSummary,
} from "./conformance/print-results.mjs";
import { runSuiteIn } from "./conformance/run-suite-in.mjs";
import { runtimes } from "./conformance/runtimes.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = join(root, "conformance/src");
const cache = join(root, "node_modules/.cache/userapis-runtimes");
const page = join(root, "docs/conformance.md");

const { values: options } = readOptions(
  "npm run conformance [-- --check] [-- --only node-22,bun]",
  {
    options: { only: { type: "string" }, check: { type: "boolean" } },
  },
);
const chosen = chooseRuntimes(options.only);

// Not only the first signal: npm passes on what the terminal has sent already.
const interruption = new AbortController();
for (const name of ["SIGINT", "SIGTERM"])
  process.on(name, () => interruption.abort(new Error(`ended by ${name}`)));

await mkdir(cache, { recursive: true });
const folder = await mkdtemp(join(cache, "run-"));
try {
  const problems = await runAll();
  for (const problem of problems) console.log(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function runAll() {
  const workspace = await loadWorkspace(sources, folder);
  const bundle = await bundleSuite(join(sources, "run-suite.ts"), folder);
  const context = {
    ...{ cache, folder, bundle, startStub: workspace.startStub },
    signal: interruption.signal,
    npm: npmCommand(process.env),
    environment: process.env,
  };
  const results = [];
  for (const runtime of chosen) {
    if (interruption.signal.aborted) break;
    const result = await runSuiteIn(runtime, context);
    results.push({ ...result, problems: judge(result, workspace) });
    printResult(results.at(-1));
  }
  printSummary(results);
  printFailures(results);
  if (interruption.signal.aborted) return [interruption.signal.reason.message];
  if (results.some(({ problems }) => problems.length > 0))
    return ["docs/conformance.md is left as it is."];
  return options.check || options.only !== undefined
    ? comparePage(results, workspace)
    : writePage(results, workspace);
}

function judge({ id, report, error }, { judgeReport, knownFailures }) {
  if (error !== undefined) return [error];
  if (report.results.length === 0) return [`${id}: the suite ran nothing`];
  return judgeReport(report, knownFailures);
}

async function writePage(results, workspace) {
  await writeFile(page, await formatPage(results, workspace));
  console.log("docs/conformance.md is written.");
  return [];
}

/** What is out of date in the page; of the machine's own Chromium, its version may differ. */
async function comparePage(results, workspace) {
  const current = await readFile(page, "utf8").catch(() => "");
  const { findPageDifferences, knownFailures, readVersion } = workspace;
  const differences = results.flatMap(({ report }) =>
    findPageDifferences(current, report, knownFailures),
  );
  if (differences.length === 0 && options.only === undefined) {
    const asStated = results.map((result) => ({
      ...result,
      version:
        result.pinned ??
        readVersion(current, result.report.runtime) ??
        result.version,
    }));
    if ((await formatPage(asStated, workspace)) !== current)
      differences.push("its versions or its wording differ");
  }
  const unique = [...new Set(differences)];
  if (unique.length === 0) {
    console.log("docs/conformance.md is current.");
    return [];
  }
  return [
    "docs/conformance.md is not current; write it with `npm run conformance`:",
    ...unique.map((difference) => `  ${difference}`),
  ];
}

function formatPage(results, { conformancePage, knownFailures }) {
  return format(conformancePage(results, knownFailures), {
    parser: "markdown",
  });
}

function chooseRuntimes(only) {
  if (only === undefined) return runtimes;
  const ids = only.split(",");
  const known = runtimes.map(({ id }) => id);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length === 0)
    return runtimes.filter(({ id }) => ids.includes(id));
  console.error(
    `--only ${only}: there is no ${unknown.join(", ")}; there are ${known.join(", ")}`,
  );
  process.exit(2);
}
