import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { git } from "../diff/side/repository.js";
import {
  filesIn,
  folderWith,
  temporaryFolder,
} from "../support/temporary-folder.js";
import type { Files } from "../support/temporary-folder.js";
import {
  expectCurrent,
  init,
  manifestIn,
  ownFilesIn,
  spec,
} from "./init-folder.js";
import { userapis } from "./run-userapis.js";

describe("an empty folder", () => {
  test("becomes the package; what it says is what it writes", async () => {
    const folder = await temporaryFolder();
    const run = await init(folder, "--license", "MIT");
    expect(run).toMatchObject({ code: 0, err: "" });
    const copied = run.out.replace(/\S+(?= do not arrive)/, "ORIGINAL");
    expect(copied).toBe(`API       Petstore (1)
          1 operation, 1 model
document  specs/petstore.yaml   --spec
package   petstore              --package-name
client    class Petstore        --client-name
licence   MIT                   --license
folder    this one              --workspace, --output
CI        a GitHub workflow     --ci

specs/petstore.yaml is a copy: later changes of ORIGINAL do not arrive there by themselves.

create  specs/petstore.yaml
create  userapis.config.yaml
create  test/petstore.test.ts
create  test/tsconfig.json
create  .github/workflows/ci.yml
create  .gitignore
create  .gitattributes
create  the package: 12 files, all generated
19 files in ${folder}

wrote 19 files

Next:
  npm install
  npm test
  npm pack
`);
    const own = await ownFilesIn(folder);
    expect(Object.keys(own)).toEqual([
      ".gitattributes",
      ".github/workflows/ci.yml",
      ".gitignore",
      "specs/petstore.yaml",
      "test/petstore.test.ts",
      "test/tsconfig.json",
      "userapis.config.yaml",
    ]);
    expect(own["specs/petstore.yaml"]).toBe(spec);
    await expectCurrent(folder);
  });

  test("is a workspace where that is asked for", async () => {
    const folder = await temporaryFolder();
    const run = await init(folder, "--workspace", "--ci", "none");
    expect(run).toMatchObject({ code: 0, err: "" });
    const own = await ownFilesIn(folder);
    expect(Object.keys(own)).toEqual([
      ".gitattributes",
      ".gitignore",
      "package.json",
      "packages/petstore/test/petstore.test.ts",
      "packages/petstore/test/tsconfig.json",
      "specs/petstore.yaml",
      "userapis.config.yaml",
    ]);
    expect(JSON.parse(own["package.json"] ?? "")).toMatchObject({
      private: true,
      workspaces: ["packages/*"],
      scripts: { generate: "userapis generate" },
    });
    await expectCurrent(folder);
  });

  test("--dry-run lists every file and writes none", async () => {
    const folder = await temporaryFolder();
    const listed = await init(folder, "--dry-run");
    expect(await filesIn(folder)).toEqual({});
    await init(folder);
    const written = Object.keys(await filesIn(folder));
    const lines = listed.out.trimEnd().split("\n");
    expect(lines.sort()).toEqual(written.map((path) => `create  ${path}`));
  });

  test("a document in the package's own place moves to specs", async () => {
    const json = `{"openapi":"3.1.0","info":{"title":"Zoo","version":"1"},"paths":{}}`;
    const folder = await folderWith({ "openapi.json": json });
    const args = ["--spec", "openapi.json", "--yes", "--no-install"];
    const run = await userapis(folder, "init", ...args);
    expect(run.out).toContain("move    openapi.json to specs/zoo.json\n");
    expect(await readFile(join(folder, "specs/zoo.json"), "utf8")).toBe(json);
    await expectCurrent(folder);
  });

  test("a document that is there already stays; one of several files is copied whole", async () => {
    const files = {
      "api/v1/pets.yaml": spec.replace("#/comp", "../shared.yaml#/comp"),
      "api/shared.yaml": spec,
    };
    const inside = await folderWith(files);
    const args = ["--yes", "--no-install", "--spec"];
    await userapis(inside, "init", ...args, "api/v1/pets.yaml");
    expect(await ownFilesIn(inside)).toMatchObject(files);
    expect(await ownFilesIn(inside)).not.toHaveProperty(["specs/"]);
    await expectCurrent(inside);

    const outside = await temporaryFolder();
    const entry = join(inside, "api/v1/pets.yaml");
    await userapis(outside, "init", ...args, entry);
    expect(await ownFilesIn(outside)).toMatchObject({
      "specs/petstore/v1/pets.yaml": files["api/v1/pets.yaml"],
      "specs/petstore/shared.yaml": files["api/shared.yaml"],
    });
    await expectCurrent(outside);
  });
});

describe("a project", () => {
  const manifest = `{
\t"name": "@acme/app",
\t"license": "ISC",
\t"scripts": { "generate": "other" },
\t"devDependencies": { "vitest": "3.0.0" }
}
`;

  test("becomes a workspace by the least changes", async () => {
    const folder = await folderWith({
      "package.json": manifest,
      "README.md": "ours",
    });
    expect(await init(folder)).toMatchObject({ code: 0, err: "" });
    const own = await ownFilesIn(folder);
    expect(own["package.json"]).toMatch(
      /^\{\n\t"name": "@acme\/app",\n\t"license": "ISC",\n\t"scripts": \{ "generate": "other", "generate:clients": "userapis generate" \},\n\t"devDependencies": \{ "vitest": "3.0.0", "@userapis\/generator": "\d+\.\d+\.\d+" \},\n\t"workspaces": \[\n\t\t"packages\/petstore"\n\t\]\n\}\n$/,
    );
    expect(own["userapis.config.yaml"]).toContain(
      `packageName: "@acme/petstore"
    clientName: Petstore
    license: ISC
`,
    );
    expect(own["userapis.config.yaml"]).toContain("vitest: 3.0.0\n");
    expect(own["README.md"]).toBe("ours");
    await expectCurrent(folder);
  });

  test("of pnpm lists its packages elsewhere", async () => {
    const workspace = `packages:\n  - "libs/*" # ours\n`;
    const folder = await folderWith({
      "package.json": manifest,
      "pnpm-workspace.yaml": workspace,
    });
    const run = await init(folder, "--output", "clients/pets");
    expect(run.out).toContain("\nNext:\n  pnpm install\n");
    const own = await ownFilesIn(folder);
    expect(own["pnpm-workspace.yaml"]).toBe(`${workspace}  - "clients/pets"\n`);
    expect(own["package.json"]).not.toContain("workspaces");
    expect(own[".github/workflows/petstore.yml"]).toContain("pnpm test");
  });

  test("that has its packages somewhere gets one more there", async () => {
    const workspaces = `{\n  "workspaces": ["apps/web", "libs/*"]\n}\n`;
    const folder = await folderWith({ "package.json": workspaces });
    await init(folder);
    const own = await ownFilesIn(folder);
    expect(own).toHaveProperty(["libs/petstore/test/petstore.test.ts"]);
    expect(own["package.json"]).toContain(
      '"workspaces": ["apps/web", "libs/*"]',
    );
  });

  test("with a configuration gets one more package, from below it too", async () => {
    const config = `# ours
license: 0BSD # for all
packageJson: { author: Acme }
openapiFetch: true
packages:
    zoo:
        spec: zoo.yaml # first
        output: packages/zoo
        packageName: zoo

# the end
`;
    const folder = await folderWith({
      "userapis.config.yaml": config,
      "package.json": manifest,
      "zoo.yaml": spec,
      "docs/a.md": "",
    });
    expect(await init(join(folder, "docs"))).toMatchObject({
      code: 0,
      err: "",
    });
    const own = await ownFilesIn(folder);
    expect(own["userapis.config.yaml"]).toBe(
      config.replace(
        "packageName: zoo\n",
        `packageName: zoo
    petstore:
      spec: specs/petstore.yaml
      output: packages/petstore
      packageName: "@acme/petstore"
      clientName: Petstore
      # Goes into package.json, which is generated: what \`npm install\` adds there is lost, unless it stands here.
      packageJson:
        author: Acme
        scripts:
          version: userapis generate petstore && (git add --update . || exit 0)
          test: tsc -p test && vitest run
        devDependencies:
          typescript: ^7.0.2
          vitest: 3.0.0
`,
      ),
    );
    expect(await filesIn(join(folder, "packages/petstore"))).toHaveProperty([
      "src/openapi.ts",
    ]);
    expect(
      await userapis(folder, "generate", "petstore", "--check"),
    ).toMatchObject({ code: 0 });
  });

  test("a second package with the name of the first is refused", async () => {
    const folder = await temporaryFolder();
    await init(folder, "--workspace");
    const before = await filesIn(folder);
    const run = await init(folder);
    expect(run.code).toBe(2);
    expect(run.err).toContain('has a package "petstore" already\n');
    expect(await filesIn(folder)).toEqual(before);
  });
});

test.each([
  [{ ".yarnrc.yml": "" }, "~5.9.3"],
  [{ ".yarnrc.yml": "nodeLinker: node-modules\n" }, "^7.0.2"],
  [{ "package.json": '{"packageManager":"yarn@4.10.0"}' }, "~5.9.3"],
  [{ "package.json": '{"packageManager":"yarn@1.22.22"}' }, "^7.0.2"],
  [{ ".yarnrc.yml": "", "package.json": toolOf("^7.0.0") }, "~5.9.3"],
  [{ ".yarnrc.yml": "", "package.json": toolOf("5.8.2") }, "5.8.2"],
])("the compiler for Yarn: %j", async (files: Files, typescript) => {
  const folder = await folderWith(files);
  await init(folder);
  const isSingle = files["package.json"] === undefined;
  expect(
    await manifestIn(isSingle ? folder : join(folder, "packages/petstore")),
  ).toMatchObject({ devDependencies: { typescript } });
});

test.each([
  ["npm@11.0.0", "userapis generate petstore"],
  ["pnpm@10.0.0", "userapis generate petstore"],
  ["yarn@4.10.0", "yarn run -T userapis generate petstore"],
])("what a new version runs with %s", async (packageManager, wanted) => {
  const manifest = JSON.stringify({ packageManager });
  const folder = await folderWith({ "package.json": manifest });
  await init(folder);
  expect(await manifestIn(join(folder, "packages/petstore"))).toMatchObject({
    scripts: { version: `${wanted} && (git add --update . || exit 0)` },
  });
});

function toolOf(typescript: string): string {
  return JSON.stringify({ devDependencies: { typescript } });
}

test("a repository with changes: they stay as they are", async () => {
  const folder = await folderWith({ LICENSE: "old", ".gitignore": "mine\n" });
  await git(folder, "init", "--quiet");
  await git(folder, "add", ".");
  await rm(join(folder, "LICENSE"));
  await mkdir(join(folder, "notes"));
  expect(await init(folder)).toMatchObject({ code: 0 });
  expect(await git(folder, "status", "--short", "LICENSE", ".gitignore")).toBe(
    "AM .gitignore\nAD LICENSE",
  );
  expect(await readFile(join(folder, ".gitignore"), "utf8")).toBe(
    "mine\nnode_modules/\ndist/\n*.tgz\n",
  );
});
