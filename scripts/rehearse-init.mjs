// Plays a stranger who runs `npx @userapis/generator init` in an empty folder: real npm, the packages of this repository from a registry on
// loopback, all others from the registry that npm is configured for. Then the package that came out is installed into another project, type-checked and called.
// Usage: npm run build && node scripts/rehearse-init.mjs <OpenAPI document>…
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { servePackages } from "./rehearse-init/serve-packages.mjs";

const documents = process.argv.slice(2).map((file) => resolve(file));
if (documents.length === 0) {
  console.error("Usage: node scripts/rehearse-init.mjs <OpenAPI document>…");
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), "userapis-init-"));
const registry = await servePackages(folder, ["generator", "packages/runtime"]);
// A file, since a shell, which npx starts, drops variables with such names; npm's own settings of this user stay.
const settings = join(folder, "npmrc");
await writeFile(settings, `@userapis:registry=${registry.address}\n`);
const environment = {
  ...process.env,
  npm_config_globalconfig: settings,
  npm_config_fund: "false",
  npm_config_audit: "false",
  npm_config_update_notifier: "false",
};
const strict = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: "es2022",
    module: "nodenext",
    lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"],
    types: [],
  },
};
try {
  for (const [index, document] of documents.entries())
    await rehearse(document, join(folder, `trial-${index}`));
} finally {
  await registry.close();
  await rm(folder, { recursive: true, force: true });
}

async function rehearse(document, trial) {
  const project = join(trial, "project");
  await mkdir(project, { recursive: true });
  console.log(`\n── init --spec ${document}`);
  const start = performance.now();
  await run(project, "npx", [
    ...["--yes", "@userapis/generator", "init"],
    ...["--spec", document, "--yes"],
  ]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${seconds} s from npx to a packed package`);
  await run(project, "npm", ["run", "generate"]);
  await run(project, "npm", ["exec", "userapis", "generate", "--", "--check"]);
  await consume(project, join(trial, "consumer"));
}

/** Installs the tarball where nothing else is, and compiles and runs a program that makes a client. */
async function consume(project, consumer) {
  const files = await readdir(project);
  const tarball = files.find((name) => name.endsWith(".tgz"));
  const { name } = (
    await import(join(project, "package.json"), { with: { type: "json" } })
  ).default;
  await mkdir(consumer);
  await writeFile(
    join(consumer, "package.json"),
    JSON.stringify({ private: true, type: "module" }),
  );
  await run(consumer, "npm", ["install", join(project, tarball)]);
  await writeFile(
    join(consumer, "main.ts"),
    `import * as api from "${name}";\nimport * as operations from "${name}/operations";\nconsole.log(Object.keys(api).length > 0, Object.keys(operations).length > 0);\n`,
  );
  await writeFile(join(consumer, "tsconfig.json"), JSON.stringify(strict));
  await run(project, "npx", ["tsc", "-p", consumer]);
  await run(consumer, "node", ["main.js"]);
}

function run(cwd, command, parameters) {
  console.log(`$ ${command} ${parameters.join(" ")}`);
  const child = spawn(command, parameters, {
    cwd,
    env: environment,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((done, failed) => {
    child.once("error", failed);
    child.once("close", (code) => {
      if (code === 0) done();
      else failed(new Error(`${command} ended with ${code}`));
    });
  });
}
