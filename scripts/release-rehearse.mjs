// Proves the packages before they are released: publishes them to a registry of its own on loopback, installs each from there into empty projects,
// and calls it in every environment of scripts/rehearse/environments.mjs. Ends with a table, and with 1 where anything failed.
// What only the rehearsal needs is fetched with npm on its first run and kept in node_modules/.cache; Chromium is the machine's.
// Usage: npm run release:rehearse [-- --only cloudsmith] [-- --environments bun,deno] [-- --write-contents]
//   --only            some of the packages
//   --environments    some of the environments
//   --write-contents  writes scripts/rehearse/contents anew instead of comparing
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { npmCommand } from "./conformance/fetch-package.mjs";
import { choose } from "./rehearse/choose.mjs";
import { consumerEnvironment } from "./rehearse/consumer-environment.mjs";
import { environments } from "./rehearse/environments.mjs";
import { measureInstalled } from "./rehearse/measure-installed.mjs";
import {
  printFailures,
  printSizes,
  printTable,
} from "./rehearse/print-results.mjs";
import { projectsIn } from "./rehearse/projects.mjs";
import { publishableUnits } from "./rehearse/publishable-units.mjs";
import { packAndPublish } from "./rehearse/publish.mjs";
import { runJobs } from "./rehearse/run-jobs.mjs";
import { startRegistry } from "./rehearse/start-registry.mjs";
import { startStub } from "./rehearse/start-stub.mjs";
import { toolsIn } from "./rehearse/tools.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const startedAt = performance.now();

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    environments: { type: "string" },
    "write-contents": { type: "boolean", default: false },
  },
});
const units = publishableUnits(root);
const chosenUnits = choose("--only", options.only, units, ({ id }) => id);
const chosenEnvironments = choose(
  "--environments",
  options.environments,
  environments,
  ({ id }) => id,
);

// Not only the first signal: npm passes on what the terminal has sent already.
const interruption = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(name, () => interruption.abort(new Error(`ended by ${name}`)));

// Where a program asks for its own path it gets the real one.
const folder = await mkdtemp(
  join(await realpath(tmpdir()), "userapis-rehearsal-"),
);
const opened = [];
let failed;
try {
  failed = await rehearse();
} catch (error) {
  if (!interruption.signal.aborted) throw error;
  failed = true;
} finally {
  for (const close of opened.reverse()) await close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
if (interruption.signal.aborted)
  console.error(interruption.signal.reason.message);
process.exitCode = failed ? 1 : 0;

async function rehearse() {
  const context = await openContext();
  for (const unit of units) await packAndPublish(unit, context);
  const jobs = chosenUnits.flatMap((unit) =>
    chosenEnvironments
      .filter(({ applies }) => applies(unit))
      .map((environment) => ({ unit, environment })),
  );
  const results = await runJobs(jobs, context, availableParallelism());
  const sizes = [];
  for (const project of await context.projects.clients())
    sizes.push(await measureInstalled(project));
  printTable(results, chosenUnits, chosenEnvironments);
  const tooLarge = printSizes(sizes);
  printFailures(results);
  const failures = results.filter(({ error }) => error !== undefined).length;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(
    `${results.length - failures} passed, ${failures + tooLarge} failed (${seconds} s)`,
  );
  return failures + tooLarge > 0;
}

async function openContext() {
  const context = {
    ...{ root, folder, shared: {} },
    npm: npmCommand(process.env),
    signal: interruption.signal,
    writeContents: options["write-contents"],
    onClose: (close) => opened.push(close),
  };
  context.stub = await startStub();
  opened.push(context.stub.close);
  const tools = toolsIn(context);
  const names = units.map(({ manifest }) => manifest.name);
  const registry = await startRegistry(names, { ...context, tools });
  opened.push(registry.stop);
  const environment = await consumerEnvironment(registry, context);
  const all = { ...context, tools, registry, environment };
  return { ...all, projects: projectsIn(all) };
}
