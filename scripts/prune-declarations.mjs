// Deletes the declarations in `dist` that none of a package's `exports` leads to: nobody can import those, and there are many.
// Usage, in the folder of a package: node ../scripts/prune-declarations.mjs
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";

const { exports } = JSON.parse(readFileSync("package.json", "utf8"));
const reached = new Set();
for (const { types } of Object.values(exports))
  if (types !== undefined) reach(resolve(types));

for (const path of readdirSync("dist", { recursive: true })) {
  const file = resolve("dist", path);
  if (file.endsWith(".d.ts") && !reached.has(file)) rmSync(file);
}

function reach(file) {
  if (reached.has(file)) return;
  reached.add(file);
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"));
  for (const { fileName } of importedFiles)
    if (fileName.startsWith("."))
      reach(join(dirname(file), fileName.replace(/\.js$/, ".d.ts")));
}
