// Checks the specs: their problems, whether the packages are what they compile to, and what their changes break since the branch left the
// default one. Each is printed, whatever came of those before it. What follows is passed to `userapis diff`.
// Usage: npm run check:specs [-- --fail-on wire --format github …]
// USERAPIS_FAIL_ON, where it is set, is the level of a run without `--fail-on`: by it CI hands over that a break was approved by label.
import "./command-line/enter-repository.mjs";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { hasBase, mayLackBase } from "./check-specs/base.mjs";

const command = fileURLToPath(
  new URL("../generator/bin/userapis.js", import.meta.url),
);
const level = process.env.USERAPIS_FAIL_ON;
// Of two levels the command takes the later one.
const options = [
  ...(level ? ["--fail-on", level] : []),
  ...process.argv.slice(2),
];

const results = [
  {
    name: "problems of the specs",
    status: run("lint", "--max-warnings", "0"),
  },
  {
    name: "whether the packages are what the specs compile to",
    status: run("generate", "--check"),
  },
  {
    name: "what the changes of the specs break",
    status: run("diff", ...options),
    // Which the command has explained by now, and said what to do.
    skipped: !hasBase(process.env) && mayLackBase(process.env),
  },
];

console.log("");
for (const result of results) console.log(`${verdictOf(result)}${result.name}`);
process.exitCode = results.some((one) => verdictOf(one) === "failed  ") ? 1 : 0;

function run(...parameters) {
  console.log(`\n── userapis ${parameters.join(" ")}`);
  return spawnSync(process.execPath, [command, ...parameters], {
    stdio: "inherit",
  }).status;
}

function verdictOf({ status, skipped }) {
  if (status === 0) return "ok      ";
  return status === 2 && skipped ? "skipped " : "failed  ";
}
