import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { fetchPackage, fetchPackages } from "../conformance/fetch-package.mjs";
import { runProgram } from "../conformance/run-program.mjs";

/** What the packages are compared with, pinned: the newest of each that runs on Node.js 20. */
const specifiers = {
  ky: "ky@1.14.3",
  openai: "openai@6.49.0",
  heyApi: "@hey-api/openapi-ts@0.95.0",
  /** What hey-api's generator loads; it does not run with a later major version. */
  typescript: "typescript@5.9.3",
};

/** The URL of ky's module, fetched on the first run. */
export async function fetchKy(context) {
  const folder = await fetchPackage(specifiers.ky, context);
  return pathToFileURL(join(folder, "node_modules/ky/distribution/index.js"));
}

/** The folder of the package openai, fetched on the first run. */
export async function fetchOpenAI(context) {
  const folder = await fetchPackage(specifiers.openai, context);
  return join(folder, "node_modules/openai");
}

/** Has hey-api's generator write its client of a document, with its own defaults; gives the path of the client's module in TypeScript. */
export async function generateHeyApiClient(document, context) {
  const { heyApi, typescript } = specifiers;
  const tool = await fetchPackages([heyApi, typescript], context);
  const bin = join(tool, "node_modules/@hey-api/openapi-ts/bin/run.js");
  const output = join(context.folder, "hey-api", document.name);
  const flags = ["--no-log-file", "--input", document.path, "--output", output];
  const { code, stdout, stderr } = await runProgram(
    [process.execPath, bin, ...flags],
    { signal: context.signal, environment: process.env },
  );
  if (code !== 0)
    throw new Error(
      `hey-api's generator ended with ${code} for ${document.path}:\n${stdout}${stderr}`,
    );
  return join(output, "index.ts");
}

/** Bundles hey-api's client of a document, with its `createClient`, into a module that Node.js can load; gives its URL. */
export async function bundleHeyApiClient(document, context) {
  const entry = await generateHeyApiClient(document, context);
  const outfile = join(context.folder, `hey-api-${document.name}.mjs`);
  await build({
    stdin: {
      contents: `export * from "./index"; export { createClient } from "./client";`,
      resolveDir: join(entry, ".."),
      loader: "ts",
    },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "warning",
  });
  return pathToFileURL(outfile);
}

/** The versions of what was compared, by name, for a report. */
export async function peerVersions(root) {
  const file = join(root, "node_modules/openapi-fetch/package.json");
  const { version } = JSON.parse(await readFile(file, "utf8"));
  const versionOf = (specifier) =>
    specifier.slice(specifier.lastIndexOf("@") + 1);
  return {
    "openapi-fetch": version,
    "@hey-api/openapi-ts": versionOf(specifiers.heyApi),
    ky: versionOf(specifiers.ky),
    openai: versionOf(specifiers.openai),
  };
}
