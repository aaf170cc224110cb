import { buildSync } from "esbuild";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { install } from "../consumers/install.mjs";

const petstore = `openapi: 3.1.0
info: { title: Petstore, version: "1" }
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses: { "200": { description: All. } }
`;

/** Makes `folder` a project with every package, as published; in `work` lies what snippets of the generator read. Gives the module of each snippet. */
export function prepare(folder, snippets) {
  install(folder);
  mkdirSync(join(folder, "snippets"));
  const names = snippets.map((_, index) => `snippet-${index + 1}`);
  for (const [index, name] of names.entries())
    writeFileSync(join(folder, `snippets/${name}.ts`), snippets[index].code);
  buildSync({
    entryPoints: names.map((name) => join(folder, `snippets/${name}.ts`)),
    outdir: join(folder, "snippets"),
    format: "esm",
    target: "node20",
    logLevel: "warning",
  });
  makeRepository(join(folder, "work"));
  return names.map((name) => join(folder, `snippets/${name}.js`));
}

/** The document that the manuals speak of, as the one commit of a branch `main`. */
function makeRepository(work) {
  mkdirSync(join(work, "specs"), { recursive: true });
  for (const file of ["petstore.yaml", "specs/petstore.yaml"])
    writeFileSync(join(work, file), petstore);
  const git = (...given) => execFileSync("git", given, { cwd: work });
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git(
    ...["-c", "user.name=Snippets", "-c", "user.email=snippets@example.com"],
    ...["commit", "--quiet", "--message", "Add a petstore"],
  );
}
