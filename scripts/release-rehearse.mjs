// Proves the packages before they are released: publishes them to a registry of its own on loopback, installs each from there into empty projects,
// and calls it in every environment of scripts/rehearse/environments.mjs. Ends with a table, and with 1 where anything failed.
// What only the rehearsal needs is fetched with npm on its first run and kept in node_modules/.cache until the next `npm ci`; Chromium is the machine's.
// Usage: npm run release:rehearse [-- --only cloudsmith] [-- --environments bun,deno] [-- --write-contents] [-- --tarballs release]
//   --only            some of the packages
//   --environments    some of the environments
//   --write-contents  writes scripts/rehearse/contents anew instead of comparing
//   --tarballs        takes what `npm run release:pack` has packed there, and of the other packages what is published; by default it packs all of them
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { endWith } from "./command-line/end-with.mjs";
import { readOptions } from "./command-line/read-options.mjs";
import { choose } from "./rehearse/choose.mjs";
import { environments } from "./rehearse/environments.mjs";
import { measureInstalled } from "./rehearse/measure-installed.mjs";
import {
  printFailures,
  printSizes,
  printTable,
} from "./rehearse/print-results.mjs";
import {
  publishableUnits,
  unreadiness,
} from "./rehearse/publishable-units.mjs";
import { findPacked, provide } from "./rehearse/provide.mjs";
import { runJobs } from "./rehearse/run-jobs.mjs";
import { secondsSince } from "./rehearse/seconds-since.mjs";
import { withRehearsal } from "./rehearse/with-rehearsal.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const startedAt = performance.now();

const { values: options } = readOptions(
  "npm run release:rehearse [-- --only cloudsmith] [-- --environments bun,deno] [-- --write-contents] [-- --tarballs release]",
  {
    options: {
      only: { type: "string" },
      environments: { type: "string" },
      "write-contents": { type: "boolean", default: false },
      tarballs: { type: "string" },
    },
  },
);
const published = publishableUnits(root);
const packed = findTarballs();
const units = choose("--only", options.only, published, ({ id }) => id);
const unready = unreadiness(units);
if (unready !== undefined) endWith(unready);
const chosen = choose(
  "--environments",
  options.environments,
  environments,
  ({ id }) => id,
);
const writeContents = options["write-contents"];

const own = published.filter(({ manifest }) => packed.has(manifest.name));
const failures = await withRehearsal({ root, units: own }, (context) =>
  rehearse({ ...context, writeContents, packed }),
);
process.exitCode = failures === 0 ? 0 : 1;

function findTarballs() {
  try {
    return findPacked(published, options.tarballs);
  } catch (error) {
    return endWith(error.message);
  }
}

/** How many failed. */
async function rehearse(context) {
  for (const unit of published) await provide(unit, context);
  const jobs = units.flatMap((unit) =>
    chosen
      .filter(({ applies }) => applies(unit))
      .map((environment) => ({ unit, environment })),
  );
  const results = await runJobs(jobs, context, availableParallelism());
  const sizes = [];
  for (const project of await context.projects.clients())
    sizes.push(await measureInstalled(project));
  printTable(results, units, chosen);
  const tooLarge = printSizes(sizes);
  printFailures(results);
  const failed = results.filter(({ error }) => error !== undefined).length;
  const seconds = secondsSince(startedAt).toFixed(0);
  console.log(
    `${results.length - failed} passed, ${failed + tooLarge} failed (${seconds} s)`,
  );
  return failed + tooLarge;
}
