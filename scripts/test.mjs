// Runs every check of the repository, one after the other, and ends with a line `N passed, N failed`.
// A check counts once; the test runs of the workspaces count each of their tests.
// Usage: npm test
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

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

let passed = 0;
let failed = 0;
for (const [name, command] of Object.entries(checks)) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync("npx", ["--no-install", ...command], {
    stdio: "inherit",
    env: environment,
  });
  if (status === 0) passed += 1;
  else failed += 1;
  if (status !== 0) console.log(`── ${name}: failed`);
}

for (const folder of [
  "generator",
  "conformance",
  "site",
  ...readdirSync("packages").map((name) => join("packages", name)),
]) {
  const file = join(folder, "test-results.json");
  if (!existsSync(file)) continue;
  const results = JSON.parse(readFileSync(file, "utf8"));
  passed += results.numPassedTests;
  failed += results.numFailedTests;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
