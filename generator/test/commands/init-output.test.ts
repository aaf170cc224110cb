import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn, folderWith } from "../support/temporary-folder.js";
import { userapis } from "./run-userapis.js";
import { petstore } from "./specs.js";

const files = {
  "package.json": '{"name":"root","private":true}\n',
  "petstore.yaml": petstore("Get a pet."),
  "zoo.yaml": petstore("Get an animal.").replace("Petstore", "Zoo"),
};

async function projectWithPetstore(): Promise<string> {
  const folder = await folderWith(files);
  const first = await initIn(folder, "petstore.yaml");
  expect(first).toMatchObject({ code: 0, err: "" });
  return folder;
}

function initIn(folder: string, spec: string, ...args: readonly string[]) {
  const given = ["--yes", "--no-install", "--spec", spec];
  return userapis(folder, "init", ...given, ...args);
}

test.each([
  ["packages/petstore/src", '"zoo" writes into the folder of "petstore"'],
  ["packages/petstore/clients/zoo", '"zoo" writes into the folder of'],
  ["packages", '"zoo" writes into a folder that has "petstore" in it'],
  [
    "packages/petstore",
    '"zoo" and "petstore" write into the same folder\nChoose another folder with --output, such as packages/zoo.\n',
  ],
])("--output %s, beside another package", async (output, wanted) => {
  const folder = await projectWithPetstore();
  const before = await filesIn(folder);
  const run = await initIn(folder, "zoo.yaml", "--output", output);
  expect(run.code).toBe(2);
  expect(run.err).toContain(`The package cannot go to ${output}: ${wanted}`);
  expect(await filesIn(folder)).toEqual(before);
});

test("a package of another configuration", async () => {
  const folder = await folderWith(files);
  await mkdir(join(folder, "clients"));
  await initIn(join(folder, "clients"), "../petstore.yaml");
  const before = await filesIn(folder);
  for (const output of ["clients", "clients/src/zoo"]) {
    const run = await initIn(folder, "zoo.yaml", "--output", output);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err).toContain(
      `${join(folder, "clients")} is a package that userapis has written already\n`,
    );
  }
  expect(await filesIn(folder)).toEqual(before);
});

test.each(["generate", "lint", "diff"])(
  "%s refuses packages within one another",
  async (command) => {
    const folder = await folderWith({
      "userapis.config.yaml": `packages:
  zoo: { spec: zoo.yaml, packageName: zoo, output: zoo }
  petstore:
    spec: petstore.yaml
    packageName: petstore
    output: zoo/src
`,
    });
    const run = await userapis(folder, command);
    expect(run.code).toBe(2);
    expect(run.err).toContain(
      'userapis.config.yaml:6:13  error  config-value  "petstore" writes into the folder of "zoo"',
    );
  },
);
