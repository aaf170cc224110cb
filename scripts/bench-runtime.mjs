// Cost of the runtime beside other clients: calls per second and CPU per call against bare fetch, bundle sizes, import time; and whether what is demanded of them holds.
// What is compared is fetched with npm on the first run and kept in node_modules/.cache until the next `npm ci`. Nothing else is written without --write.
// Usage: npm run bench:runtime [-- --only speed,size,import] [--rounds 41] [--milliseconds 120] [--runs 25] [--details] [--json file] [--write] [--check]
//   --details   for each bundle, the bytes of every source file
//   --json      writes everything that was measured into a file
//   --write     writes docs/benchmarks.md; only a run of all parts can
//   --check     exits with 1 where a demand is not met
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, cpus, platform } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { benchmarksPage } from "./bench-runtime/benchmarks-page.mjs";
import { judgeImport, measureImport } from "./bench-runtime/measure-import.mjs";
import { judgeSizes, measureSizes } from "./bench-runtime/measure-size.mjs";
import { judgeSpeed, measureSpeed } from "./bench-runtime/measure-speed.mjs";
import {
  printDemands,
  printImport,
  printSizes,
  printSpeed,
} from "./bench-runtime/print-results.mjs";
import { readOptions } from "./command-line/read-options.mjs";
import { npmCommand } from "./conformance/fetch-package.mjs";
import {
  bundleHeyApiClient,
  fetchKy,
  generateHeyApiClient,
  peerVersions,
} from "./peers/fetch-peers.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, "node_modules/.cache/userapis-peers");
const page = join(root, "docs/benchmarks.md");
const allParts = ["speed", "size", "import"];

const { values: options } = readOptions(
  "npm run bench:runtime [-- --only speed,size,import] [--rounds 41] [--milliseconds 120] [--runs 25] [--details] [--json file] [--write] [--check]",
  {
    options: {
      only: { type: "string", default: allParts.join(",") },
      rounds: { type: "string", default: "41" },
      milliseconds: { type: "string", default: "120" },
      runs: { type: "string", default: "25" },
      details: { type: "boolean", default: false },
      json: { type: "string" },
      write: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
    },
  },
);
const parts = chooseParts(options.only);
const settings = {
  rounds: Number(options.rounds),
  milliseconds: Number(options.milliseconds),
  runs: Number(options.runs),
};

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

async function run(context) {
  const measured = {
    machine: describeMachine(),
    versions: await versionsOfCompared(),
    settings,
  };
  if (parts.includes("size")) {
    measured.sizes = await sizes(context);
    printSizes(measured.sizes, options);
  }
  if (parts.includes("import")) {
    measured.imports = await measureImport({ folder, runs: settings.runs });
    printImport(measured.imports);
  }
  if (parts.includes("speed")) {
    measured.speed = await speed(context);
    printSpeed(measured.speed, settings);
  }
  measured.demands = judge(measured);
  printDemands(measured.demands);
  await keep(measured);
  if (options.check && measured.demands.some(({ isMet }) => !isMet))
    process.exitCode = 1;
}

async function sizes(context) {
  const ky = fileURLToPath(await fetchKy(context));
  const heyApiCloudsmith = await generateHeyApiClient(
    document("cloudsmith"),
    context,
  );
  const heyApiTiledb = await generateHeyApiClient(document("tiledb"), context);
  const modules = { heyApiCloudsmith, heyApiTiledb, ky };
  return measureSizes({ root, modules });
}

async function speed(context) {
  const heyApi = await bundleHeyApiClient(document("cloudsmith"), context);
  const ky = await fetchKy(context);
  return measureSpeed({
    ...settings,
    modules: { heyApi: heyApi.href, ky: ky.href },
    signal: context.signal,
  });
}

function judge({ speed: cases = [], sizes: entries = [], imports }) {
  return [
    ...judgeSpeed(cases),
    ...judgeSizes(entries),
    ...(imports === undefined ? [] : judgeImport(imports)),
  ];
}

async function keep(measured) {
  if (options.json !== undefined)
    await writeFile(
      options.json,
      `${JSON.stringify(plain(measured), null, 2)}\n`,
    );
  if (!options.write) return;
  await writeFile(
    page,
    await format(benchmarksPage(measured), { parser: "markdown" }),
  );
  console.log("\ndocs/benchmarks.md is written.");
}

/** Without what JSON cannot hold. */
function plain({ sizes: entries, ...rest }) {
  if (entries === undefined) return rest;
  const shown = entries.map(({ id, name, minified, gzip, bytes }) => ({
    ...{ id, name, minified, gzip },
    files: Object.fromEntries(bytes),
  }));
  return { ...rest, sizes: shown };
}

async function versionsOfCompared() {
  const { openai: _, ...versions } = await peerVersions(root);
  const file = createRequire(
    import.meta.resolve("@userapis/runtime/package.json"),
  )("undici/package.json");
  return { ...versions, undici: file.version };
}

function document(name) {
  return { name, path: join(root, "specs", `${name}.yaml`) };
}

function describeMachine() {
  const processors = cpus();
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? "an unnamed processor"}, ${platform()} ${arch()}`,
    `Node.js ${process.versions.node}`,
  ];
}

function chooseParts(only) {
  const chosen = only.split(",");
  const unknown = chosen.filter((part) => !allParts.includes(part));
  if (
    unknown.length === 0 &&
    !(options.write && chosen.length < allParts.length)
  )
    return chosen;
  console.error(
    unknown.length > 0
      ? `--only ${only}: there is no ${unknown.join(", ")}; there are ${allParts.join(", ")}`
      : "--write needs a run of all parts; leave out --only",
  );
  process.exit(2);
}
