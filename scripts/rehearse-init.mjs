// Plays a stranger who runs `npx userapis init` in an empty folder: real npm, with a registry of its own on loopback that has the packages of this
// repository, and takes all others from the one that npm is configured for. Then the package that came out is installed into another project, type-checked and called.
// Usage: npm run init:rehearse -- <OpenAPI document>…
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { endWith } from "./command-line/end-with.mjs";
import { readOptions } from "./command-line/read-options.mjs";
import { compile } from "./rehearse/compile.mjs";
import { publishableUnits } from "./rehearse/publishable-units.mjs";
import { npm, packAndPublish } from "./rehearse/publish.mjs";
import { runConsumer } from "./rehearse/run-consumer.mjs";
import { secondsSince } from "./rehearse/seconds-since.mjs";
import { withRehearsal } from "./rehearse/with-rehearsal.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const usage = "npm run init:rehearse -- <OpenAPI document>…";
const { positionals } = readOptions(usage, { allowPositionals: true });
if (positionals.length === 0)
  endWith("Name the documents to begin with", usage);
const documents = positionals.map((file) => resolve(file));

const units = publishableUnits(root).filter(
  ({ vendor }) => vendor === undefined,
);
const failures = await withRehearsal({ root, units }, async (context) => {
  for (const unit of units) await packAndPublish(unit, context);
  let failed = 0;
  for (const document of documents) {
    console.log(`\n── npx userapis init --spec ${document} --yes`);
    try {
      await rehearse(document, context);
    } catch (error) {
      context.signal.throwIfAborted();
      console.log(error.message);
      failed += 1;
    }
  }
  console.log(`\n${documents.length - failed} passed, ${failed} failed`);
  return failed;
});
process.exitCode = failures === 0 ? 0 : 1;

async function rehearse(document, context) {
  const cwd = await context.projects.bare({ id: "init" });
  const project = { ...context, cwd };
  const startedAt = performance.now();
  const init = ["userapis", "init", "--spec", document, "--yes"];
  console.log(await npm(["exec", "--yes", "--", ...init], project));
  const seconds = secondsSince(startedAt).toFixed(1);
  console.log(`── ${seconds} s from npx to a packed package`);
  await npm(["run", "generate"], project);
  await npm(["exec", "userapis", "--", "generate", "--check"], project);
  await consume(cwd, context);
}

/** Installs the tarball where nothing else is, and compiles and runs a program that makes a client. */
async function consume(project, context) {
  const { name } = JSON.parse(
    await readFile(join(project, "package.json"), "utf8"),
  );
  const files = await readdir(project);
  const tarball = files.find((file) => file.endsWith(".tgz"));
  const cwd = await context.projects.bare({ id: "consumer" });
  const consumer = { ...context, cwd };
  const startedAt = performance.now();
  await npm(["install", join(project, tarball)], consumer);
  await writeFile(join(cwd, "main.mts"), programOf(name));
  await compile(consumer, { resolution: "nodenext", files: ["main.mts"] });
  const printed = await runConsumer(
    [process.execPath, "out/main.mjs"],
    consumer,
  );
  const seconds = secondsSince(startedAt).toFixed(1);
  console.log(`── ${seconds} s to install it, type-check and run: ${printed}`);
}

function programOf(name) {
  return `import * as api from "${name}";
import { createClient } from "${name}/operations";

console.log(Object.keys(api).length, "exports,", typeof createClient({}));
`;
}
