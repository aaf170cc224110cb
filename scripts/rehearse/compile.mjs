import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { addFolder } from "./projects.mjs";
import { runConsumer } from "./run-consumer.mjs";

const require = createRequire(import.meta.url);

const modules = { nodenext: "nodenext", bundler: "esnext" };

export const resolutions = Object.keys(modules);

/** Compiles files of the consumer's folder, with the declarations of the packages, into its folder `out`. */
export async function compile(
  consumer,
  { resolution, files, package: compiler = "typescript" },
) {
  const compilerOptions = optionsFor(resolution);
  await addFolder(consumer.cwd, ".", {
    "tsconfig.json": { compilerOptions, files },
  });
  const tsc = findTsc(compiler);
  await runConsumer([process.execPath, tsc, "-p", "."], consumer);
}

function optionsFor(moduleResolution) {
  return {
    ...{ moduleResolution, module: modules[moduleResolution] },
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    rootDir: ".",
    outDir: "out",
  };
}

function findTsc(compiler) {
  const manifest = require.resolve(`${compiler}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  return join(dirname(manifest), bin.tsc);
}
