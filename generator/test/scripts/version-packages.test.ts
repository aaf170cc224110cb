import { execFileSync } from "node:child_process";
import { access, chmod, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test as anyTest } from "vitest";
import { petstore } from "../commands/diff-project.js";
import { repositoryWith } from "../diff/side/repository.js";
import {
  filesIn,
  temporaryFolder,
  writeFiles,
} from "../support/temporary-folder.js";
import type { Files } from "../support/temporary-folder.js";
import { runScript } from "./run-script.js";
import type { Ended } from "./run-script.js";

const manifest = (name: string, rest: object = {}) =>
  JSON.stringify({ name, version: "0.1.0", ...rest });

/** Packages that need each other as those of the repository do. What generates writes the range that the generator says, and nothing else. */
const workspace: Files = {
  "package.json": JSON.stringify({
    name: "acme",
    private: true,
    packageManager: "npm@11.19.1",
    workspaces: ["generator", "packages/*"],
    scripts: { generate: "node generate.mjs" },
  }),
  "package-lock.json": JSON.stringify({ lockfileVersion: 3 }),
  ".changeset/config.json": JSON.stringify({
    baseBranch: "main",
    changelog: false,
    updateInternalDependencies: "minor",
    privatePackages: { version: false, tag: false },
  }),
  "userapis.config.yaml": `packages:
  pets:
    spec: pets.yaml
    output: packages/pets
    packageName: "@acme/pets"
`,
  "pets.yaml": petstore(),
  "generate.mjs": `import { readFileSync, writeFileSync } from "node:fs";
const [range] = readFileSync("generator/src/config/package-settings.ts", "utf8").match(/\\^[\\d.]+/);
const pets = JSON.parse(readFileSync("packages/pets/package.json", "utf8"));
pets.dependencies["@userapis/runtime"] = range;
writeFileSync("packages/pets/package.json", JSON.stringify(pets));
`,
  "generator/package.json": manifest("@userapis/generator"),
  "generator/src/config/package-settings.ts":
    'export const defaultRuntimeVersion = "^0.1.0";\n',
  "packages/runtime/package.json": manifest("@userapis/runtime"),
  "packages/pets/package.json": manifest("@acme/pets", {
    dependencies: { "@userapis/runtime": "^0.1.0" },
  }),
  "packages/command/package.json": manifest("userapis", {
    dependencies: { "@userapis/generator": "^0.1.0" },
  }),
  "packages/tools/package.json": manifest("@acme/tools", { private: true }),
};

const changeset = (...releases: readonly string[]) =>
  ["---", ...releases, "---", "", "Something.", ""].join("\n");

/** The registry is never asked: nothing here comes from it. */
function version(folder: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return runScript(["version-packages.mjs"], {
    folder,
    env: { npm_config_registry: "http://127.0.0.1:9/", ...env },
  });
}

/** Each package with its version and the ranges that it has of others; and the changesets that are left. */
async function released(folder: string): Promise<readonly string[]> {
  const names = ["generator", "runtime", "pets", "command"];
  const lines = names.map(async (name) => {
    const path = name === "generator" ? name : `packages/${name}`;
    const text = await readFile(join(folder, path, "package.json"), "utf8");
    const { version: own, dependencies = {} } = JSON.parse(text) as {
      version: string;
      dependencies?: Record<string, string>;
    };
    return [name, own, ...Object.values(dependencies)].join(" ");
  });
  const left = Object.keys(await filesIn(join(folder, ".changeset")));
  return [
    ...(await Promise.all(lines)),
    ...left.filter((name) => name.endsWith(".md")),
  ];
}

/** Node.js 20 and 22 come with an older npm, which a release refuses. */
const npmVersion = execFileSync("npm", ["--version"], { encoding: "utf8" });
const test = anyTest.skipIf(Number.parseInt(npmVersion, 10) < 11);

test("a fix of the runtime alone reaches users through the range that they have; what then needs the runtime is released with a higher one", async () => {
  const folder = await repositoryWith(workspace);
  await writeFiles(folder, {
    ".changeset/fix.md": changeset('"@userapis/runtime": patch'),
  });
  expect((await version(folder)).code).toBe(0);
  expect(await released(folder)).toEqual([
    "generator 0.1.0",
    "runtime 0.1.1",
    "pets 0.1.0 ^0.1.0",
    "command 0.1.0 ^0.1.0",
  ]);
  await writeFiles(folder, {
    ".changeset/emit.md": changeset('"@userapis/generator": patch'),
  });
  expect((await version(folder)).code).toBe(0);
  expect(await released(folder)).toEqual([
    "generator 0.1.1",
    "runtime 0.1.1",
    "pets 0.1.1 ^0.1.1",
    "command 0.1.0 ^0.1.0",
  ]);
  await writeFiles(folder, {
    ".changeset/own.md": changeset('"userapis": patch'),
  });
  expect((await version(folder)).code).toBe(0);
  expect((await released(folder))[3]).toBe("command 0.1.1 ^0.1.1");
});

test("what breaks in the runtime is told as such by all that stand on it", async () => {
  const folder = await repositoryWith(workspace);
  await writeFiles(folder, {
    ".changeset/break.md": changeset('"@userapis/runtime": minor'),
  });
  expect((await version(folder)).code).toBe(0);
  expect(await released(folder)).toEqual([
    "generator 0.2.0",
    "runtime 0.2.0",
    "pets 0.2.0 ^0.2.0",
    "command 0.2.0 ^0.2.0",
  ]);
});

test("from 1.0.0 on that is a major step, and below it never is", async () => {
  const folder = await repositoryWith(workspace);
  await writeFiles(folder, {
    "packages/pets/package.json": manifest("@acme/pets", {
      version: "1.4.0",
      dependencies: { "@userapis/runtime": "^0.1.0" },
    }),
    ".changeset/break.md": changeset('"@userapis/runtime": major'),
  });
  expect((await version(folder)).code).toBe(0);
  expect(await released(folder)).toEqual([
    "generator 0.2.0",
    "runtime 1.0.0",
    "pets 2.0.0 ^1.0.0",
    "command 0.2.0 ^0.2.0",
  ]);
});

test("changesets that release nothing are gone afterwards", async () => {
  const folder = await repositoryWith(workspace);
  await writeFiles(folder, {
    ".changeset/empty.md": changeset(),
    ".changeset/private.md": changeset('"@acme/tools": patch'),
    ".changeset/unknown.md": changeset('"@acme/gone": patch'),
  });
  const { code, out } = await version(folder);
  expect([code, out.trim().split("\n")]).toEqual([
    0,
    [
      ".changeset/empty.md: it releases nothing; it is deleted",
      ".changeset/private.md: @acme/tools is private, and never released; it is deleted",
      ".changeset/unknown.md: there is no package @acme/gone here; it is deleted",
      "There is no changeset, so there is nothing to release.",
    ],
  ]);
  await writeFiles(folder, {
    ".changeset/mixed.md": changeset(
      '"@acme/tools": patch',
      '"@acme/pets": patch',
    ),
  });
  const mixed = await version(folder);
  expect([mixed.code, mixed.out]).toEqual([
    0,
    expect.stringMatching(
      /^\.changeset\/mixed\.md: .+; it is left with @acme\/pets\n/,
    ),
  ]);
  expect(await released(folder)).toEqual([
    "generator 0.1.0",
    "runtime 0.1.0",
    "pets 0.1.1 ^0.1.0",
    "command 0.1.0 ^0.1.0",
  ]);
});

test("a changeset that cannot be read, by its name", async () => {
  const folder = await repositoryWith(workspace);
  await writeFiles(folder, { ".changeset/text.md": "Something.\n" });
  const { code, err } = await version(folder);
  expect([code, err.split("\n")[0]]).toEqual([
    1,
    ".changeset/text.md: missing or invalid frontmatter.",
  ]);
  await access(join(folder, ".changeset/text.md"));
});

anyTest("an npm that would take fields out of the lockfile", async () => {
  const folder = await repositoryWith(workspace);
  const old = await temporaryFolder();
  const program = '#!/bin/sh\necho "10.9.2"\n';
  await writeFiles(old, { npm: program });
  await chmod(join(old, "npm"), 0o755);
  const path = `${old}:${process.env["PATH"] ?? ""}`;
  const { code, err } = await version(folder, { PATH: path });
  expect([code, err]).toEqual([
    1,
    `npm 10.9.2 would take fields out of package-lock.json, and npm 11 keeps them.
Run npm install --global npm@11.19.1 first, or use Node.js 24, which has it.
`,
  ]);
});
