// Points the conformance suite at other clients, and at ours beside them, and writes docs/peers.md: who fails what.
// The clients are fetched with npm on the first run and kept in node_modules/.cache until the next `npm ci`.
// Usage: npm run conformance:peers [-- --json file]
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { format } from "prettier";
import { readOptions } from "./command-line/read-options.mjs";
import { npmCommand } from "./conformance/fetch-package.mjs";
import { environment } from "./conformance/environments/node-20.mjs";
import {
  bundleHeyApiClient,
  fetchOpenAI,
  peerVersions,
} from "./peers/fetch-peers.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = join(root, "conformance/src");
const cache = join(root, "node_modules/.cache/userapis-peers");
const page = join(root, "docs/peers.md");

const { values: options } = readOptions(
  "npm run conformance:peers [-- --json file]",
  {
    options: { json: { type: "string" } },
  },
);

const interruption = new AbortController();
for (const name of ["SIGINT", "SIGTERM"])
  process.on(name, () => interruption.abort(new Error(`ended by ${name}`)));

await mkdir(cache, { recursive: true });
const folder = await mkdtemp(join(cache, "run-"));
try {
  await run({
    ...{ cache, folder, signal: interruption.signal },
    npm: npmCommand(process.env),
  });
} finally {
  await rm(folder, { recursive: true, force: true });
}
// A client that waits for as long as a server says would keep this process for an hour.
process.exit();

async function run(context) {
  const suite = await loadSuite();
  const peers = [
    suite.openapiFetchPeer((await import("openapi-fetch")).default),
    suite.heyApiPeer(await heyApiModules(context)),
    suite.openaiPeer(await openaiModules(context)),
  ];
  const reports = await runAll(suite, peers);
  for (const { name, report } of reports) printCounts(name, report, suite);
  if (options.json !== undefined)
    await writeFile(options.json, `${JSON.stringify(reports, null, 2)}\n`);
  const versions = await versionsByName();
  const text = await format(suite.peersPage(reports, versions), {
    parser: "markdown",
  });
  await writeFile(page, text);
  console.log("docs/peers.md is written.");
}

async function runAll(suite, peers) {
  const stub = await suite.startStub();
  const { origin, otherOrigin } = stub;
  const runtime = `node-${process.versions.node.split(".")[0]}`;
  const settings = { origin, otherOrigin, runtime, environment };
  try {
    const reports = [await suite.runOwn(settings)];
    for (const peer of peers) reports.push(await suite.runPeer(peer, settings));
    return reports;
  } finally {
    await stub.close();
  }
}

/** The suite's workspace, which is TypeScript. */
async function loadSuite() {
  const outfile = join(folder, "peers.mjs");
  const modules = {
    startStub: "./stub/start-stub.js",
    "runOwn, runPeer": "./peers/run-peers.js",
    openapiFetchPeer: "./peers/openapi-fetch-peer.js",
    heyApiPeer: "./peers/hey-api-peer.js",
    openaiPeer: "./peers/openai-peer.js",
    peersPage: "./peers/peers-page.js",
    outcomeOf: "./peers/scenario-outcome.js",
  };
  await build({
    stdin: {
      contents: Object.entries(modules)
        .map(([names, path]) => `export { ${names} } from "${path}";`)
        .join("\n"),
      resolveDir: sources,
      loader: "ts",
    },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "warning",
  });
  return import(pathToFileURL(outfile).href);
}

async function heyApiModules(context) {
  const modules = {};
  for (const name of ["cloudsmith", "tiledb"]) {
    const path = join(root, "specs", `${name}.yaml`);
    const url = await bundleHeyApiClient({ name, path }, context);
    modules[name] = await import(url.href);
  }
  return modules;
}

async function openaiModules(context) {
  const installed = await fetchOpenAI(context);
  const load = (file) => import(pathToFileURL(join(installed, file)).href);
  const { OpenAI } = await load("index.mjs");
  const { path } = await load("internal/utils/path.mjs");
  return { OpenAI, path };
}

async function versionsByName() {
  const versions = await peerVersions(root);
  return {
    "openapi-fetch": versions["openapi-fetch"],
    "hey-api": versions["@hey-api/openapi-ts"],
    "openai-node": versions.openai,
  };
}

function printCounts(name, report, { outcomeOf }) {
  const kinds = report.scenarios.map(({ id }) => outcomeOf(report, id).kind);
  const count = (kind) => kinds.filter((each) => each === kind).length;
  console.log(
    `${name}: ${count("passed")} passed, ${count("failed")} failed, ${count("not-applicable")} do not apply`,
  );
}
