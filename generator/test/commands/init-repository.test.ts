import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { parse } from "yaml";
import {
  filesIn,
  folderWith,
  temporaryFolder,
} from "../support/temporary-folder.js";
import type { Files } from "../support/temporary-folder.js";
import { userapis } from "./run-userapis.js";
import type { Outcome } from "./run-userapis.js";
import { petstore } from "./specs.js";

const run = promisify(execFile);
const spec = petstore("Get a pet.");

async function git(folder: string, ...args: string[]): Promise<string> {
  const author = ["-c", "user.name=Ada", "-c", "user.email=ada@example.test"];
  const { stdout } = await run("git", [...author, ...args], { cwd: folder });
  return stdout;
}

/** A repository with one commit of these files on the branch `trunk`. */
async function repositoryWith(files: Files): Promise<string> {
  const folder = await folderWith(files);
  await git(folder, "init", "--quiet", "--initial-branch", "trunk");
  await commitAll(folder);
  return folder;
}

async function commitAll(folder: string): Promise<void> {
  await git(folder, "add", ".");
  await git(folder, "commit", "--quiet", "--message", "All");
}

async function init(folder: string, ...args: string[]): Promise<Outcome> {
  return userapis(folder, "init", "--yes", "--no-install", ...args);
}

async function read(folder: string, path: string): Promise<string> {
  return readFile(join(folder, path), "utf8");
}

const license = await readFile(
  new URL("../../../LICENSE", import.meta.url),
  "utf8",
);

test("a repository as GitHub makes it becomes a workspace, and says what it is", async () => {
  const fresh = {
    "README.md": "# pets\n",
    LICENSE: license,
    ".gitignore": "# Logs\nlogs\nnode_modules/\n",
  };
  const folder = await repositoryWith(fresh);
  const remote = "https://ada:s3cret@github.com/acme/pets.git";
  await git(folder, "remote", "add", "origin", remote);
  const elsewhere = await folderWith({
    "petstore.yaml": spec.replace(
      'version: "1"',
      'version: "1", license: { name: Apache 2.0 }',
    ),
  });
  const made = await init(folder, "--spec", join(elsewhere, "petstore.yaml"));
  expect(made).toMatchObject({ code: 0, err: "" });
  const files = await filesIn(folder);
  expect(files).toMatchObject({
    "README.md": fresh["README.md"],
    LICENSE: license,
    ".gitignore": "# Logs\nlogs\nnode_modules/\ndist/\n*.tgz\n",
  });
  const manifest: unknown = JSON.parse(
    files["packages/petstore/package.json"] ?? "",
  );
  expect(manifest).toMatchObject({
    license: "MIT",
    repository: {
      url: "git+https://github.com/acme/pets.git",
      directory: "packages/petstore",
    },
  });
  expect(files[".github/workflows/petstore.yml"]).toContain(
    "    branches: [trunk]\n",
  );
  const own = Object.keys(files).filter((path) => !path.startsWith(".git/"));
  expect(own.map((path) => files[path]).join("") + made.out).not.toContain(
    "s3cret",
  );
  expect(await userapis(folder, "generate", "--check")).toMatchObject({
    code: 0,
  });
});

test("the branch is the remote's, whatever is checked out", async () => {
  const origin = await repositoryWith({ "petstore.yaml": spec });
  const folder = await temporaryFolder();
  await git(folder, "clone", "--quiet", origin, ".");
  await git(folder, "switch", "--quiet", "--create", "try");
  await init(folder, "--spec", "petstore.yaml");
  expect(await read(folder, ".github/workflows/ci.yml")).toContain(
    "    branches: [trunk]\n",
  );
});

test("--single refuses where a README is in the way", async () => {
  const folder = await repositoryWith({ "README.md": "", "a.yaml": spec });
  const refused = await init(folder, "--single", "--spec", "a.yaml");
  expect(refused.code).toBe(2);
  expect(refused.err).toBe(
    `error: In the way:\n  ${folder}/README.md\nNothing was written. Move these away, or add --workspace, which gives the package a folder of its own.\n`,
  );
});

test("a licence that is not understood is not replaced by the document's", async () => {
  const free = spec.replace(
    'version: "1"',
    'version: "1", license: { identifier: MIT }',
  );
  const folder = await repositoryWith({ LICENSE: "Ours.", "a.yaml": free });
  await init(folder, "--spec", "a.yaml");
  expect(JSON.parse(await read(folder, "package.json"))).toMatchObject({
    license: "UNLICENSED",
    private: true,
  });
});

test("in a folder of a repository: the document where it is, and no workflow that nobody would run", async () => {
  const folder = await repositoryWith({
    "api/petstore.yaml": spec,
    LICENSE: license,
  });
  const remote = "git@gitlab.com:acme/a/pets.git";
  await git(folder, "remote", "add", "origin", remote);
  const client = join(folder, "clients/ts");
  await mkdir(client, { recursive: true });
  const made = await init(client, "--spec", "../../api/petstore.yaml");
  expect(made).toMatchObject({ code: 0, err: "" });
  expect(made.out).toContain("\ndocument  ../../api/petstore.yaml ");
  expect(made.out).toContain(
    `\nNo workflow is written: GitHub reads those at the top of the repository only, ${folder}.\n`,
  );
  const files = await filesIn(client);
  expect(
    Object.keys(files).filter((path) => /^(\.github|specs)/.test(path)),
  ).toEqual([]);
  expect(parse(files["userapis.config.yaml"] ?? "")).toMatchObject({
    packages: {
      petstore: {
        spec: "../../api/petstore.yaml",
        license: "MIT",
        repository: {
          url: "https://gitlab.com/acme/a/pets",
          directory: "clients/ts",
        },
      },
    },
  });
  await commitAll(folder);
  await writeFile(
    join(folder, "api/petstore.yaml"),
    spec.replace("required: [name]", "required: []"),
  );
  expect(await userapis(client, "generate", "--check")).toMatchObject({
    code: 1,
  });
  await git(folder, "update-ref", "refs/remotes/origin/trunk", "HEAD");
  const compared = await userapis(client, "diff", "--base-branch", "trunk");
  expect(compared.out).toContain("schema-property");
});

test.each([
  ["ignored", { ".gitignore": "build/\n" }],
  ["of another repository", {}],
])("a document that is %s is copied", async (why, files: Files) => {
  const folder = await repositoryWith({ "a.txt": "", ...files });
  await mkdir(join(folder, "build"));
  await mkdir(join(folder, "client"));
  await writeFile(join(folder, "build/petstore.yaml"), spec);
  if (why !== "ignored") await git(join(folder, "build"), "init", "--quiet");
  const client = join(folder, "client");
  const made = await init(client, "--spec", "../build/petstore.yaml");
  expect(made.out).toContain(
    `\nspecs/petstore.yaml is a copy: later changes of ${folder}/build/petstore.yaml do not arrive`,
  );
  expect(await read(client, "specs/petstore.yaml")).toBe(spec);
});
