import { compile, resolutions } from "../compile.mjs";
import { typedCall } from "../programs.mjs";
import { addFolder } from "../projects.mjs";
import { runConsumer } from "../run-consumer.mjs";
import { callStub } from "../visit.mjs";

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

const main = `const { call } = await import(process.argv[2]);
console.log(await call(process.argv[3]));
`;

/** Compiles what a consumer writes, declarations of the packages included, and runs what comes out. */
export const typescriptEnvironments = Object.entries(compilers).flatMap(
  ([name, compiler]) =>
    resolutions.map((resolution) => ({
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
  });
  const consumer = { ...context, cwd };
  await compile(consumer, { ...compiler, resolution, files });
  for (const file of files) {
    const compiled = `./out/${file.replace("ts", "js")}`;
    const command = [process.execPath, "main.mjs", compiled];
    await callStub(context, unit, (baseUrl) =>
      runConsumer([...command, baseUrl], consumer),
    );
  }
}
