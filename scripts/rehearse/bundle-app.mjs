// Bundles the application in the working folder into its folder `dist`, and prints how many bytes of JavaScript that holds. A warning is an error.
// Usage: node bundle-app.mjs esbuild|vite|webpack <folder of the bundler>
import { copyFile, readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [, , name, folder] = process.argv;
const require = createRequire(join(folder, "package.json"));
const cwd = process.cwd();
const dist = join(cwd, "dist");
const warnings = [];

const bundlers = { esbuild, vite, webpack };
await bundlers[name]();
if (warnings.length > 0) throw new Error(warnings.join("\n"));
let bytes = 0;
for (const path of await readdir(dist, { recursive: true }))
  if (/\.m?js$/.test(path)) bytes += (await stat(join(dist, path))).size;
console.log(bytes);

async function esbuild() {
  const { build } = require("esbuild");
  const result = await build({
    entryPoints: ["main.mjs"],
    outfile: join(dist, "main.mjs"),
    bundle: true,
    minify: true,
    format: "esm",
    logLevel: "error",
  });
  warnings.push(...result.warnings.map(({ text }) => text));
  await copyFile("index.html", join(dist, "index.html"));
}

async function vite() {
  const module = join(folder, "node_modules/vite/dist/node/index.js");
  const { build, createLogger } = await import(pathToFileURL(module).href);
  const customLogger = createLogger("silent");
  customLogger.warn = (message) => warnings.push(message);
  customLogger.error = (message) => warnings.push(message);
  await build({
    ...{ root: cwd, base: "./", configFile: false, customLogger },
    build: { outDir: dist },
  });
}

async function webpack() {
  const compiler = require("webpack")({
    ...{ mode: "production", context: cwd, entry: "./main.mjs" },
    output: { path: dist, filename: "main.mjs" },
  });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  const found = stats.toJson({ all: false, warnings: true, errors: true });
  for (const { message } of [...found.warnings, ...found.errors])
    warnings.push(message);
  await new Promise((resolve) => compiler.close(resolve));
  await copyFile("index.html", join(dist, "index.html"));
}
