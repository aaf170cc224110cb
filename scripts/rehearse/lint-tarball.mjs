// Prints what a tool finds wrong with a tarball, as JSON. Usage: node lint-tarball.mjs publint|attw <folder of the tool> <tarball>
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [, , tool, folder, path] = process.argv;
const tarball = await readFile(path);
const load = (file) =>
  import(pathToFileURL(join(folder, "node_modules", file)).href);
const problems = tool === "publint" ? await askPublint() : await askAttw();
console.log(JSON.stringify(problems));

async function askPublint() {
  const { publint } = await load("publint/src/index-node.js");
  const { formatMessage } = await load("publint/src/utils.js");
  const buffer = tarball.buffer.slice(
    tarball.byteOffset,
    tarball.byteOffset + tarball.byteLength,
  );
  const { messages, pkg } = await publint({
    pack: { tarball: buffer },
    strict: true,
  });
  return messages.map((message) => formatMessage(message, pkg));
}

async function askAttw() {
  const { checkPackage, createPackageFromTarballData } = await load(
    "@arethetypeswrong/core/dist/index.js",
  );
  const { problemAffectsResolutionKind } = await load(
    "@arethetypeswrong/core/dist/problems.js",
  );
  const analysis = await checkPackage(createPackageFromTarballData(tarball));
  if (analysis.types === false) return ["it has no types"];
  // The profile for ES modules alone: neither what came before `exports`, nor what `require` of TypeScript 5.4 sees.
  return analysis.problems
    .filter((problem) =>
      ["node16-esm", "bundler"].some((kind) =>
        problemAffectsResolutionKind(problem, kind, analysis),
      ),
    )
    .map((problem) => JSON.stringify(problem));
}
