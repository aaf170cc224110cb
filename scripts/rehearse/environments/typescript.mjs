import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { typedCall } from "../programs.mjs";
import { addFolder } from "../projects.mjs";
import { runConsumer } from "../run-consumer.mjs";
import { callStub } from "../visit.mjs";

const require = createRequire(import.meta.url);

/** The oldest and the newest that we promise, and what most use. Before 5.8, a CommonJS file may not import ES modules. */
const compilers = {
  "typescript-5.4": { package: "typescript-5.4", files: ["call.mts"] },
  "typescript-5.9": {
    package: "typescript",
    files: ["call.mts", "required.cts"],
  },
  "typescript-7": {
    package: "typescript-7",
    files: ["call.mts", "required.cts"],
  },
};
const modules = { nodenext: "nodenext", bundler: "esnext" };

const main = `const { call } = await import(process.argv[2]);
console.log(await call(process.argv[3]));
`;

/** Compiles what a consumer writes, declarations of the packages included, and runs what comes out. */
export const typescriptEnvironments = Object.entries(compilers).flatMap(
  ([name, compiler]) =>
    Object.keys(modules).map((resolution) => ({
      id: `${name}-${resolution}`,
      applies: ({ vendor }) => vendor !== undefined,
      run: (unit, context) =>
        compileAndRun(unit, context, {
          resolution,
          package: compiler.package,
          files: compiler.files.filter(
            (file) => resolution === "nodenext" || file.endsWith(".mts"),
          ),
        }),
    })),
);

async function compileAndRun(
  unit,
  context,
  { resolution, files, ...compiler },
) {
  const program = typedCall(unit.manifest.name, unit.vendor);
  const project = await context.projects.installed(unit);
  const cwd = await addFolder(project, `${compiler.package}-${resolution}`, {
    ...Object.fromEntries(files.map((file) => [file, program])),
    "main.mjs": main,
    "tsconfig.json": { compilerOptions: optionsFor(resolution), files },
  });
  const consumer = { ...context, cwd };
  await runConsumer([process.execPath, findTsc(compiler), "-p", "."], consumer);
  for (const file of files) {
    const compiled = `./out/${file.replace("ts", "js")}`;
    const command = [process.execPath, "main.mjs", compiled];
    await callStub(context, unit, (baseUrl) =>
      runConsumer([...command, baseUrl], consumer),
    );
  }
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
  const manifest = require.resolve(`${compiler.package}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  return join(dirname(manifest), bin.tsc);
}
