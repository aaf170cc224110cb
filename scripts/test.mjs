// Runs every check of the repository, one after the other, and ends with a line `N passed, N failed`.
// A check counts once; the test runs of the workspaces count each of their tests.
// Usage: npm test
import "./command-line/enter-root.mjs";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";

const turbo = [
  "turbo",
  "run",
  "--output-logs=new-only",
  "--log-order=grouped",
  "--continue=always",
];

const checks = {
  build: [...turbo, "build"],
  format: ["prettier", "--check", "--log-level=warn", "."],
  "specs, their packages, and what their changes break": [
    "node",
    "scripts/check-specs.mjs",
  ],
  "vendors are everywhere they have to be": [
    "node",
    "scripts/check-vendors.mjs",
  ],
  "specs (redocly)": ["redocly", "lint", "--config", "specs/redocly.yaml"],
  "types and lint": [...turbo, "typecheck", "lint"],
  "unused files and dependencies": ["knip"],
  tests: [...turbo, "test"],
  "both readers of the specs agree": ["node", "scripts/check-agreement.mjs"],
  "docs/spec-diff.md is current": [
    "node",
    "scripts/spec-diff-page.mjs",
    "--check",
  ],
  "what changed will be released": ["node", "scripts/check-release.mjs"],
  workflows: ["node", "scripts/lint-workflows.mjs"],
  "consumers of the packages": ["node", "scripts/check-consumers.mjs"],
  "examples of the pages": ["node", "scripts/check-snippets.mjs"],
  "bundles carry only what is used": ["node", "scripts/check-bundles.mjs"],
  "links of the pages": ["node", "scripts/check-links.mjs"],
  "figures of README.md": ["node", "scripts/readme-figures.mjs", "--check"],
  "the site builds": [...turbo, "site"],
};

const environment = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
};

const reports = [
  "generator",
  "conformance",
  "site",
  ...readdirSync("packages").map((name) => join("packages", name)),
].map((folder) => join(folder, "test-results.json"));
// A run that breaks off must not count the tests of an earlier one; turbo puts back what it has kept.
for (const report of reports) rmSync(report, { force: true });

let passed = 0;
let failed = 0;
const failures = [];
for (const [name, command] of Object.entries(checks)) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync("npx", ["--no-install", ...command], {
    stdio: "inherit",
    env: environment,
  });
  if (status === 0) {
    passed += 1;
    continue;
  }
  failed += 1;
  failures.push(name);
  console.log(`── ${name}: failed`);
}

for (const report of reports.filter(existsSync)) {
  const results = JSON.parse(readFileSync(report, "utf8"));
  passed += results.numPassedTests;
  failed += results.numFailedTests;
  failures.push(...failedTests(results));
}

// What failed, once more: the output above is long, and some places keep its end only.
if (failures.length > 0) console.log("");
for (const failure of failures) console.log(`✗ ${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Each failed test of a report of Vitest with what it says, and each file that could not be run. */
function failedTests({ testResults }) {
  return testResults
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, message, assertionResults }) => {
      const file = relative(process.cwd(), name);
      const failed = assertionResults.filter(
        ({ status }) => status === "failed",
      );
      if (failed.length === 0) return [`${file}\n${message}`];
      return failed.map(
        ({ fullName, failureMessages }) =>
          `${file}: ${fullName}\n${failureMessages.join("\n")}`,
      );
    });
}
