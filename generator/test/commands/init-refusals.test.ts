import { chmod } from "node:fs/promises";
import { once } from "node:events";
import { describe, expect, onTestFinished, test } from "vitest";
import { filesIn, folderWith } from "../support/temporary-folder.js";
import type { Files } from "../support/temporary-folder.js";
import { spec } from "./init-folder.js";
import { startUserapis, userapis, userapisWith } from "./run-userapis.js";
import { broken } from "./specs.js";

describe("nothing is written, and it says what to do", () => {
  /** Runs in a folder with `files`, which must be all that is there afterwards. */
  async function refused(
    files: Files,
    ...args: readonly string[]
  ): Promise<string> {
    const folder = await folderWith(files);
    const run = await userapis(folder, "init", ...args);
    expect(run.code).toBe(2);
    expect(await filesIn(folder)).toEqual(files);
    return run.err.replaceAll(folder, "FOLDER");
  }

  const given = ["--spec", "petstore.yaml", "--no-install", "--yes"];
  const files = { "petstore.yaml": spec };

  test("no terminal, and no document", async () => {
    expect(await refused({})).toContain(
      "init needs an OpenAPI document, and there is no terminal to ask at\nGive it, and --yes to take every guess:",
    );
  });

  test("no terminal, and no --yes", async () => {
    expect(await refused(files, "--spec", "petstore.yaml")).toBe(
      "error: There is no terminal to ask whether this is right\nNothing was written. Add --yes to take it as it is, or change it with the options beside it.\n",
    );
  });

  test("files of the same names", async () => {
    const mine = { ...files, "README.md": "mine", "src/index.ts": "mine" };
    expect(await refused(mine, ...given, "--single")).toBe(
      "error: In the way:\n  FOLDER/README.md\n  FOLDER/src/index.ts\nNothing was written. Move these away, or add --workspace, which gives the package a folder of its own.\n",
    );
    const workflow = { ...mine, ".github/workflows/petstore.yml": "mine" };
    expect(await refused(workflow, ...given, "--workspace")).toBe(
      "error: In the way:\n  FOLDER/.github/workflows/petstore.yml\nNothing was written. Move these away, or choose another folder with --output, or leave out the workflow with --ci none.\n",
    );
  });

  test("a document with errors, at their places", async () => {
    const errors = await refused({ "petstore.yaml": broken }, ...given);
    expect(errors).toContain(
      "Nothing was written: no package can be made of this. Correct it, and run this again.\n\npetstore.yaml:6:",
    );
    expect(errors).toContain("3 errors, 0 warnings");
  });

  test("Swagger 2.0, with a way out", async () => {
    const old = { "petstore.yaml": "swagger: '2.0'\npaths: {}\n" };
    expect(await refused(old, ...given)).toMatch(
      /petstore\.yaml:1:1 {2}error {2}swagger-2 .*\n.*npx swagger2openapi/,
    );
  });

  test.each([
    [
      ["--package-name", "Pet Store"],
      '"Pet Store" is not a name for an npm package',
    ],
    [["--package-name", "-x"], '"-x" is not a name for an npm package'],
    [["--output", ".github/x"], '--output cannot lie in ".github"'],
    [["--output", "a/node_modules/x"], '--output cannot lie in "node_modules"'],
    [["--output", "a/.git"], '--output cannot lie in ".git"'],
    [["--output", "-x"], '--output cannot lie in "-x"'],
    [["--package-name", "http"], 'npm does not take "http" as a name'],
    [["--client-name", "pets"], '"pets" is not a name for the client\'s class'],
    [["--license", "my own"], '"my own" is not an SPDX licence'],
    [["--output", ".."], "--output must be a folder inside of FOLDER"],
    [
      ["--single", "--output", "x"],
      "With --single the package is this folder itself",
    ],
    [
      ["--single", "--workspace"],
      "'--single' cannot be used with option '--workspace'",
    ],
  ])("%j", async (more, wanted) => {
    expect(await refused(files, ...given, ...more)).toContain(wanted);
  });

  test("--single where there is a project", async () => {
    const project = { ...files, "package.json": "{}" };
    expect(await refused(project, ...given, "--single")).toContain(
      "There is a package.json in FOLDER already, so the folder cannot become the package itself\n",
    );
  });

  test("a package.json that is none", async () => {
    const project = { ...files, "package.json": "[" };
    expect(await refused(project, ...given)).toContain(
      "FOLDER/package.json is not a JSON object\n",
    );
  });

  test.each([
    ['{"workspaces": "packages/*"}', "workspaces"],
    ['{"workspaces": {"packages": "packages/*"}}', "workspaces.packages"],
    ['{"workspaces": null}', "workspaces"],
  ])("a package.json with %s", async (text, key) => {
    const project = { ...files, "package.json": text };
    expect(await refused(project, ...given)).toBe(
      `error: "${key}" of package.json is there already, and not what it should be\nWrite a list of folders first: "workspaces": ["packages/*"].\n`,
    );
  });

  test.each([
    ["pets.yaml", "There is no file `pets.yaml`.\nDid you mean `pet.yaml`?"],
    [
      "nowhere/a.yaml",
      "There is no file `nowhere/a.yaml`.\nGive an OpenAPI document with --spec: a file, as seen from the working directory, or an http URL.\n",
    ],
    [".", "`.` is a directory.\nName the OpenAPI document in it"],
    ["empty.yaml", "`empty.yaml` is empty.\nGive a file"],
  ])("--spec %s", async (name, wanted) => {
    const there = { "pet.yaml": spec, "empty.yaml": "\n" };
    const said = await refused(there, "--yes", "--spec", name);
    expect(said).toContain(`error: ${wanted}`);
  });

  test.each([
    { "bun.lock": "{}", "package.json": "{}\n" },
    { "package.json": '{ "packageManager": "bun@1.3.0" }\n' },
  ])("a project of Bun: %j", async (project) => {
    expect(await refused({ ...files, ...project }, ...given)).toMatch(
      /^error: This is a project of Bun, and init knows the package managers npm, pnpm and Yarn only\nNothing was written\. /,
    );
  });

  test("a configuration that is called otherwise", async () => {
    const project = { ...files, "userapis.config.yml": "packages: {}" };
    expect(await refused(project, ...given)).toBe(
      "error: FOLDER/userapis.config.yml is not read: the configuration is called userapis.config.yaml\nRename it.\n",
    );
  });

  test("a folder that cannot be written", async () => {
    const folder = await folderWith(files);
    await chmod(folder, 0o555);
    onTestFinished(() => chmod(folder, 0o755));
    const child = startUserapis(folder, ["init", ...given]);
    const [code] = (await once(child, "close")) as [number];
    const isRoot = process.getuid?.() === 0;
    expect(code).toBe(isRoot ? 0 : 2);
  });
});

test("Ctrl-C while it writes: everything is as it was", async () => {
  const files = { "petstore.yaml": spec, "package.json": "{}\n" };
  const folder = await folderWith(files);
  const run = await userapisWith("interrupt-write.mjs", folder, [
    ...["init", "--spec", "petstore.yaml", "--yes", "--no-install"],
  ]);
  expect(run).toMatchObject({ code: "SIGINT" });
  expect(run.err).toContain("interrupted; ");
  expect(await filesIn(folder)).toEqual(files);
});
