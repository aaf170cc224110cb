import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runConsumer } from "../run-consumer.mjs";

/** As the packages' own tsconfig.json has them. */
const compilerOptions = {
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
};

/**
 * What JSR says of the sources, in a dry run of Deno's `publish` that reaches no JSR: with a manifest made of package.json, types that need no
 * inference, and the runtime beside them.
 */
export const jsrEnvironment = {
  id: "jsr-dry-run",
  applies: (unit) => unit.vendor !== undefined || unit.id === "runtime",
  run: async (unit, context) => {
    const { projects, root, tools } = context;
    const workspace = await projects.empty(unit);
    const own = unit.id === "runtime" ? [] : [join(root, "packages/runtime")];
    const members = [];
    for (const folder of [...own, unit.folder])
      members.push(await copyPackage(folder, workspace));
    await writeFile(
      join(workspace, "deno.json"),
      JSON.stringify({
        workspace: members,
        nodeModulesDir: "none",
        compilerOptions,
      }),
    );
    const command = [await tools("deno"), "publish", "--quiet", "--dry-run"];
    // By default Deno takes no version that is younger than a day.
    const flags = ["--allow-dirty", "--min-dep-age=0"];
    await runConsumer([...command, ...flags], {
      ...context,
      cwd: join(workspace, members.at(-1)),
    });
  },
};

/** Copies what JSR would get; gives the name of the folder. */
async function copyPackage(folder, workspace) {
  const manifest = JSON.parse(
    await readFile(join(folder, "package.json"), "utf8"),
  );
  const name = manifest.name.replace(/^@.*\//, "");
  const target = join(workspace, name);
  await mkdir(target);
  for (const page of ["README.md", "LICENSE"])
    await cp(join(folder, page), join(target, page));
  await copySources(join(folder, "src"), join(target, "src"));
  await writeFile(
    join(target, "jsr.json"),
    JSON.stringify(jsrManifest(manifest)),
  );
  return `./${name}`;
}

function jsrManifest({ name, version, license, exports, ...manifest }) {
  const modules = Object.entries(exports)
    .filter(([, { types }]) => types !== undefined)
    .map(([path, { types }]) => [path, sourceOf(types)]);
  const peers = Object.entries(manifest.peerDependencies ?? {});
  const own = Object.entries(manifest.dependencies ?? {});
  return {
    ...{ name, version, license },
    exports: Object.fromEntries(modules),
    imports: Object.fromEntries([
      ...own.map(([each, range]) => [each, `jsr:${each}@${range}`]),
      ...peers.map(([each, range]) => [each, `npm:${each}@${newest(range)}`]),
    ]),
  };
}

/** Of alternatives, such as `^6.0.0 || ^7.0.0`, which a specifier cannot say. */
function newest(range) {
  return range.split("||").at(-1).trim();
}

function sourceOf(declaration) {
  return declaration.replace("/dist/", "/src/").replace(/\.d\.ts$/, ".ts");
}

/** JSR takes no import of a file that only the build makes. */
async function copySources(source, target) {
  for (const path of await readdir(source, { recursive: true })) {
    if (!path.endsWith(".ts")) continue;
    const text = await readFile(join(source, path), "utf8");
    await mkdir(join(target, path, ".."), { recursive: true });
    await writeFile(
      join(target, path),
      text.replaceAll(/(from "\.[^"]+)\.js"/g, '$1.ts"'),
    );
  }
}
