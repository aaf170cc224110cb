import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Bundles the suite into one module that imports nothing and needs nothing of Node.js; gives its URL. */
export async function bundleSuite(entry, folder) {
  const outfile = join(folder, "bundle.mjs");
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import"],
    target: "es2022",
    logLevel: "warning",
  });
  return pathToFileURL(outfile);
}

/** Loads what the script needs of the suite's workspace, which is TypeScript. */
export async function loadWorkspace(sources, folder) {
  const outfile = join(folder, "workspace.mjs");
  await mkdir(dirname(outfile), { recursive: true });
  await build({
    stdin: {
      contents: `
        export { startStub } from "./stub/start-stub.js";
        export { judgeReport } from "./judge-report.js";
        export { knownFailures } from "./known-failures.js";
        export { conformancePage } from "./runtimes/conformance-page.js";
        export { findPageDifferences } from "./runtimes/find-page-differences.js";
        export { readVersion } from "./runtimes/read-page-facts.js";`,
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
