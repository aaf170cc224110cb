// Checks that each vendor's package of userapis.config.yaml is in every place that names them one by one, and says which file to edit where it is not.
// CONTRIBUTING.md has the list for people.
// Usage: node scripts/check-vendors.mjs
import "./command-line/enter-repository.mjs";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { readOptions } from "./command-line/read-options.mjs";
import { findMissing } from "./check-vendors/find-missing.mjs";

readOptions("node scripts/check-vendors.mjs");
const { packages } = parse(readFileSync("userapis.config.yaml", "utf8"));
const vendors = Object.entries(packages)
  .filter(([, { output }]) => output.startsWith("packages/"))
  .map(([name, settings]) => ({ name, ...settings }));

const missing = [];
for (const vendor of vendors) missing.push(...(await findMissing(vendor)));
for (const one of missing) console.log(one);
console.log(`${vendors.length} vendors, ${missing.length} places missing`);
process.exitCode = missing.length === 0 && vendors.length > 0 ? 0 : 1;
