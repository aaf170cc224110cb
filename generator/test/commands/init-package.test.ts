import { execFile } from "node:child_process";
import { mkdir, readFile, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { folderWith } from "../support/temporary-folder.js";
import { expectCurrent } from "./init-folder.js";
import { userapis } from "./run-userapis.js";
import { petstore } from "./specs.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What `npm install` would give, without a network: our own packages as npm packs them, and links to all others, which this repository has. */
async function install(folder: string): Promise<void> {
  const modules = join(folder, "node_modules");
  await mkdir(join(modules, "@userapis"), { recursive: true });
  await mkdir(join(modules, ".bin"));
  const linked = (await readdir(join(root, "node_modules"))).filter(
    (name) => name !== "@userapis" && name !== ".bin",
  );
  for (const name of [...linked, ".bin/tsc", ".bin/vitest"])
    await symlink(join(root, "node_modules", name), join(modules, name));
  await symlink(
    "../@userapis/generator/bin/userapis.js",
    join(modules, ".bin/userapis"),
  );
  for (const workspace of ["generator", "packages/runtime"])
    await unpack(workspace, modules);
}

async function unpack(workspace: string, modules: string): Promise<void> {
  const { stdout } = await run(
    "npm",
    [
      ...["pack", "--json", "--ignore-scripts", "--loglevel=error"],
      ...["--pack-destination", modules, "--workspace", workspace],
    ],
    { cwd: root },
  );
  const [packed] = JSON.parse(stdout) as [{ name: string; filename: string }];
  const folder = join(modules, packed.name);
  await mkdir(folder);
  await run("tar", [
    ...["-xzf", join(modules, packed.filename)],
    ...["-C", folder, "--strip-components=1"],
  ]);
  if (workspace === "generator")
    await symlink(
      join(root, "generator/node_modules"),
      join(folder, "node_modules"),
    );
}

async function npm(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await run("npm", ["--loglevel=error", ...args], {
    cwd: folder,
  });
  return stdout;
}

async function git(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await run("git", args, { cwd: folder });
  return stdout;
}

async function commitAll(folder: string): Promise<void> {
  await git(folder, "init", "--quiet");
  await git(folder, "config", "user.name", "Ada");
  await git(folder, "config", "user.email", "ada@example.test");
  await git(folder, "add", ".");
  await git(folder, "commit", "--quiet", "--message", "All");
}

async function init(...args: readonly string[]): Promise<string> {
  const folder = await folderWith({ "petstore.yaml": petstore("Get a pet.") });
  const written = await userapis(
    folder,
    ...["init", "--spec", "petstore.yaml", "--yes", "--no-install", ...args],
  );
  expect(written).toMatchObject({ code: 0, err: "" });
  await install(folder);
  return folder;
}

describe("what init writes", () => {
  test("generates, builds, tests and packs", async () => {
    const folder = await init();
    await npm(folder, "run", "generate");
    await npm(folder, "run", "build");
    expect(await npm(folder, "test")).toMatch(/Tests .*1 passed/);
    await npm(folder, "pack");
    const { stdout } = await run("tar", ["-tf", "petstore-0.1.0.tgz"], {
      cwd: folder,
    });
    const packed = stdout.trim().split("\n").sort();
    expect(packed).toEqual(
      expect.arrayContaining([
        "package/dist/index.js",
        "package/dist/index.d.ts",
        "package/README.md",
        "package/openapi.json",
        "package/package.json",
      ]),
    );
    expect(
      packed.filter((path) => /test|specs|config|node_m/.test(path)),
    ).toEqual(["package/dist/config.d.ts", "package/dist/config.js"]);
  });

  test("a test that fails where the document and the client part", async () => {
    const folder = await init();
    const file = join(folder, "test/petstore.test.ts");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("status: 200", "status: 201"));
    await expect(npm(folder, "test")).rejects.toMatchObject({
      stdout: expect.stringContaining("TS") as unknown,
    });
  });

  test("npm version commits the sources with it", async () => {
    const folder = await init();
    await commitAll(folder);
    await npm(folder, "version", "patch");
    expect(await git(folder, "status", "--short")).toBe("");
    expect(await git(folder, "tag")).toBe("v0.1.1\n");
    expect(await git(folder, "show", "HEAD:src/config.ts")).toContain("0.1.1");
    await expectCurrent(folder);
  });

  test("npm version of a package that is in no repository", async () => {
    const folder = await init();
    await npm(folder, "version", "minor");
    expect(await readFile(join(folder, "src/config.ts"), "utf8")).toContain(
      "0.2.0",
    );
    await expectCurrent(folder);
  });

  test("npm version of a workspace's package, which npm does not commit", async () => {
    const folder = await init("--workspace");
    await commitAll(folder);
    const member = join(folder, "packages/petstore");
    await npm(member, "version", "patch", "--no-workspaces-update");
    expect(await git(folder, "status", "--short")).toBe(
      "M  packages/petstore/package.json\nM  packages/petstore/src/config.ts\n",
    );
    await expectCurrent(folder);
  });

  test("in a workspace: from its root", async () => {
    const folder = await init("--workspace");
    const link = join(folder, "node_modules/petstore");
    await symlink(join(folder, "packages/petstore"), link);
    await npm(folder, "run", "generate");
    await npm(folder, "run", "build");
    expect(await npm(folder, "test")).toMatch(/Tests .*1 passed/);
    await npm(folder, "pack", "--workspaces");
    expect(await readdir(folder)).toContain("petstore-0.1.0.tgz");
  });
});
